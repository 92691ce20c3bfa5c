"""What a trainee practices: exercises made from the graph, their marking, reasons of order, cases."""

from pathways.study.cases import CasesData, cases_data
from pathways.study.catalogue import NothingToAskError, Wanted, generate, list_exercises, merge
from pathways.study.desk import Desk, make_desk
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why
from pathways.study.explaining import Caution, OrderReason, explain_order
from pathways.study.marking import AnswerError, Marked, mark
from pathways.study.session import make_session, shuffle_choices
from pathways.study.table_data import TablesData
from pathways.study.tables import tables_data
from pathways.study.view_data import StudyData, study_data

__all__ = [
    "AnswerError",
    "CasesData",
    "Caution",
    "Choice",
    "Desk",
    "Exercise",
    "Form",
    "Kind",
    "Marked",
    "NothingToAskError",
    "OrderReason",
    "Rule",
    "StudyData",
    "TablesData",
    "Wanted",
    "Why",
    "cases_data",
    "explain_order",
    "generate",
    "list_exercises",
    "make_desk",
    "make_session",
    "mark",
    "merge",
    "shuffle_choices",
    "study_data",
    "tables_data",
]
