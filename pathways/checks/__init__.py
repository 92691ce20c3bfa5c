"""Rules about a pack's content, one a file; each gives findings and prints nothing."""

from pathways.checks.catalogue import RULES, check_pack
from pathways.checks.finding import Finding, Rule, Severity

__all__ = ["RULES", "Finding", "Rule", "Severity", "check_pack"]
