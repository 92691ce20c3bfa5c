"""What a trainee practices: exercises made from the graph, their marking, reasons of order, cases."""

from pathways.study.bank import Wanted, list_exercises, merge
from pathways.study.cases import CasesData, cases_data
from pathways.study.desk import Desk, make_desk
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why
from pathways.study.marking import AnswerError, Marked, mark
from pathways.study.session import make_session, shuffle_choices
from pathways.study.table_data import TablesData
from pathways.study.tables import tables_data
from pathways.study.view_data import StudyData, study_data

__all__ = [
    "AnswerError",
    "CasesData",
    "Choice",
    "Desk",
    "Exercise",
    "Form",
    "Kind",
    "Marked",
    "Rule",
    "StudyData",
    "TablesData",
    "Wanted",
    "Why",
    "cases_data",
    "list_exercises",
    "make_desk",
    "make_session",
    "mark",
    "merge",
    "shuffle_choices",
    "study_data",
    "tables_data",
]
