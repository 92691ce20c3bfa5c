"""Rules about a pack's content, one a file; each gives findings and prints nothing."""

from pathways.checks.finding import Finding, Rule, Severity
from pathways.checks.rules import RULES, check_pack

__all__ = ["RULES", "Finding", "Rule", "Severity", "check_pack"]
