# The two commands are `make run` and `make test`. Needs GNU make 3.81 or newer, Python 3.11 or newer, git.

PORT ?= 8501
BIN := .venv/bin
APP := .venv/.ready-app
DEV := .venv/.ready-dev
BENCH := .venv-bench/.ready

.PHONY: help run test bench pictures layouts golden schema types lock clean

help: ## list these commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -e 's/:.*## /|/' | while IFS='|' read -r name text; do printf '  make %-10s%s\n' "$$name" "$$text"; done

run: $(APP) ## install what is missing and serve the app on http://localhost:8501 (PORT=… for another port)
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test: $(DEV) ## install what is missing and run every check and every test
	$(BIN)/python -m scripts.check_all

bench: $(BENCH) $(DEV) ## measure screens and layouts, and write benchmarks/results
	CHROMIUM="$$($(BIN)/python -m scripts.find_browser)" .venv-bench/bin/python -m benchmarks.screens
	$(BIN)/python -m benchmarks.layout

pictures: $(DEV) ## take the pictures of the README again
	$(BIN)/python -m scripts.take_pictures

layouts: $(APP) ## make the kept layouts of the shipped pack again
	$(BIN)/pathways keep

golden: $(DEV) ## make the golden files again; look at the difference before you keep it
	REFRESH_GOLDEN=1 $(BIN)/python -m pytest tests/golden

schema: $(APP) ## write the JSON schema of the data files again
	$(BIN)/pathways schema

types: $(APP) ## write the types of what is sent to the scripts again
	$(BIN)/python -m pathways.web.types

lock: .venv-lock/.ready ## bring the pinned versions in line with the .in files (UPGRADE=1 for the newest ones)
	for name in requirements requirements-dev requirements-bench; do \
	  .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --no-header --no-annotate \
	    $(if $(UPGRADE),--upgrade) $$name.in --output-file $$name.txt && \
	  .venv-lock/bin/python -m scripts.mark_lock $$name.txt || exit 1; \
	done

clean: ## remove what was installed and what was computed
	rm -rf .venv .venv-bench .venv-lock .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(APP): requirements.txt pyproject.toml scripts/make_venv.sh
	sh scripts/make_venv.sh .venv
	$(BIN)/python -m pip install --disable-pip-version-check --quiet -r requirements.txt
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements-dev.txt $(APP)
	$(BIN)/python -m pip install --disable-pip-version-check --quiet -r requirements-dev.txt
	@touch $@

$(BENCH): requirements-bench.txt scripts/make_venv.sh
	sh scripts/make_venv.sh .venv-bench
	.venv-bench/bin/python -m pip install --disable-pip-version-check --quiet -r requirements-bench.txt
	@touch $@

.venv-lock/.ready: scripts/make_venv.sh
	sh scripts/make_venv.sh .venv-lock
	.venv-lock/bin/python -m pip install --disable-pip-version-check --quiet uv==0.13.9
	@touch $@
