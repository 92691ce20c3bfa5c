"""What is made before anyone is served is all that a first reader would wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pathways.ui.warm import LATE
from scripts.app_server import ROOT

pytestmark = pytest.mark.slow
VISIT = """
import sys
import pathways.ui.shell
from pathways.ui.warm import warm
from streamlit import delta_generator, env_util
warm()
before = set(sys.modules)
from streamlit.testing.v1 import AppTest
app = AppTest.from_file("app.py", default_timeout=300).run()
assert not app.exception and app.title
assert delta_generator._use_warning_has_been_displayed and not env_util.is_repl()
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before}))
"""


def test_a_first_run_brings_in_no_large_package() -> None:
    """A first reader does not wait for packages that the server could have brought in at its start."""
    done = subprocess.run([sys.executable, "-c", VISIT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    brought = set(done.stdout.splitlines()[-1].split())
    assert not brought & {*LATE, "pyarrow", "networkx", "pydantic", "babel", "yaml", "fontTools", "lxml", "pptx"}
