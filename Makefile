# The two commands are `make run` and `make test`. Needs GNU make 3.81 or newer, Python 3.11 or newer, git.

PORT ?= 8501
ADDRESS ?= localhost
BIN := .venv/bin
APP := .venv/.ready-app
DEV := .venv/.ready-dev
BENCH := .venv-bench/.ready
INSTALL := -m pip install --disable-pip-version-check --quiet
LOCK = .venv-lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
  --no-annotate --no-emit-index-url --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

.PHONY: help run test check bench load fuzz pictures floors layouts template golden schema types lock notices measure wheel clean

help: ## list these commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -e 's/:.*## /|/' | while IFS='|' read -r name text; do printf '  make %-10s%s\n' "$$name" "$$text"; done

run: $(APP) ## install what is missing and serve the app on http://localhost:8501 (PORT=… for another port)
	$(BIN)/python -m streamlit run app.py --server.port $(PORT) --server.address $(ADDRESS)

test: $(DEV) ## install what is missing and run every check and every test
	$(BIN)/python -m scripts.check_all

check: $(DEV) ## the daily round: lint, types, imports, content, fast tests
	$(BIN)/python -m scripts.check_all --quick

bench: $(BENCH) $(DEV) ## measure screens, layouts and Graphviz beside them, and write benchmarks/results
	CHROMIUM="$$($(BIN)/python -m scripts.find_browser)" .venv-bench/bin/python -m benchmarks.screens
	CHROMIUM="$$($(BIN)/python -m scripts.find_browser)" .venv-bench/bin/python -m benchmarks.slow_line
	CHROMIUM="$$($(BIN)/python -m scripts.find_browser)" .venv-bench/bin/python -m benchmarks.switches
	$(BIN)/python -m benchmarks.crowd
	$(BIN)/python -m benchmarks.layout
	$(BIN)/python -m benchmarks.engines
	$(BIN)/python -m benchmarks.first_run
	$(BIN)/python -m benchmarks.tell

load: $(DEV) ## prove deploy/ with nginx and processes on this machine, and measure crowds (READERS="100 500")
	$(BIN)/python -m benchmarks.crowd $(READERS)
	$(BIN)/python -m benchmarks.readers $(READERS)
	CHROMIUM="$$($(BIN)/python -m scripts.find_browser)" $(BIN)/python -m scripts.prove_deploy
	$(BIN)/python -m benchmarks.tell

fuzz: $(DEV) ## throw spoilt files and links at every reader, a quarter of an hour at most (SEEDS=… for more)
	$(BIN)/python -m benchmarks.fuzz $(SEEDS); found=$$?; $(BIN)/python -m benchmarks.tell && exit $$found

pictures: $(DEV) ## take the pictures of the README again
	$(BIN)/python -m scripts.take_pictures

floors: $(APP) ## draw the picture of the floors again
	$(BIN)/python -m scripts.draw_floors

layouts: $(APP) ## draw the maps of the shipped pack again, and keep them
	$(BIN)/pathways keep

template: $(APP) ## make the template of the slides again, after a change of font or colours
	$(BIN)/python -m scripts.make_template

golden: $(DEV) ## make the golden files again; look at the difference before you keep it
	REFRESH_GOLDEN=1 $(BIN)/python -m pytest tests/golden

schema: $(APP) ## write the JSON schema of the data files again
	$(BIN)/pathways schema

types: $(APP) ## write the types of what is sent to the scripts again
	$(BIN)/python -m pathways.web.types
	$(BIN)/python -m pathways.web.pictograms

lock: .venv-lock/.ready ## pin anew what pyproject.toml asks for (UPGRADE=1 for the newest versions)
	$(LOCK) --extra all --output-file requirements.txt pyproject.toml
	$(LOCK) --extra all --group pyproject.toml:dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
	$(LOCK) --extra all --group pyproject.toml:bench --constraint requirements.txt --output-file requirements-bench.txt pyproject.toml
	$(LOCK) --group pyproject.toml:build --constraint requirements-dev.txt --output-file requirements-build.txt

notices: $(APP) ## list anew what others have made that the app runs with, and its licenses
	$(BIN)/python -m scripts.make_notices

measure: $(APP) ## print how large and how well kept the code is (AGAINST=folder for another checkout beside it)
	$(BIN)/python -m scripts.measure_code $(if $(AGAINST),--against $(AGAINST))

wheel: $(DEV) ## build the package into dist/
	rm -rf dist
	$(BIN)/python -m build --no-isolation

clean: ## remove what was installed and what was computed
	rm -rf dist node_modules .venv .venv-bench .venv-lock .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(APP): requirements.txt requirements-build.txt pyproject.toml scripts/make_venv.sh
	sh scripts/make_venv.sh .venv
	$(BIN)/python $(INSTALL) --require-hashes -r requirements.txt -r requirements-build.txt
	$(BIN)/python $(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements-dev.txt $(APP)
	$(BIN)/python $(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@

$(BENCH): requirements-bench.txt scripts/make_venv.sh
	sh scripts/make_venv.sh .venv-bench
	.venv-bench/bin/python $(INSTALL) --require-hashes -r requirements-bench.txt
	@touch $@

.venv-lock/.ready: scripts/make_venv.sh
	sh scripts/make_venv.sh .venv-lock
	.venv-lock/bin/python $(INSTALL) uv==0.13.9
	@touch $@
