# Two commands do all on a fresh machine: `make demo` and `make test`. They need Python 3.11 or later, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help demo test bench bench-check bench-baseline fuzz fuzz-growth snapshot licences sbom corpus corpus-baseline
.PHONY: docs pages layout clean

help: ## Say what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1#/p' $(MAKEFILE_LIST) | awk -F'#' '{printf "make %-16s %s\n", $$1, $$2}'

demo: $(VENV)/installed ## Parse a page from samples/ to Markdown and to JSON
	@printf '\nThe page samples/harbour_1.txt as Markdown: transcript-tool parse samples/harbour_1.txt -f md\n\n'
	@$(BIN)/transcript-tool parse samples/harbour_1.txt -f md
	@printf '\nThe same page as JSON: transcript-tool parse samples/harbour_1.txt\n\n'
	@$(BIN)/transcript-tool parse samples/harbour_1.txt
	@printf '\nIts three pages as one transcript: transcript-tool parse --merge samples/harbour_?.txt -f md\n\n'
	@$(BIN)/transcript-tool parse --merge samples/harbour_?.txt -f md
	@printf '\nTo go on: %s --help\n' '$(BIN)/transcript-tool'

test: $(VENV)/compiled ## Lint, types and all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/vulture
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses=2 --dist=worksteal

bench: $(VENV)/compiled ## Ours and others' CPU time on the same input, as ratios
	@$(PIP) install --group bench || echo 'some of what is compared with cannot be had' >&2
	@$(BIN)/python bench/run.py

bench-check: $(VENV)/compiled ## Fail where a ratio is a fifth worse than bench/baseline.json, over three runs
	@$(BIN)/python bench/check.py

bench-baseline: $(VENV)/compiled ## Keep the ratios of now as bench/baseline.json
	@$(BIN)/python bench/check.py --save

fuzz: $(VENV)/installed-fuzz ## Attack TARGET=name (or all) for SECONDS=60 or RUNS=n executions; fuzz/README.md
	@$(BIN)/python -m fuzz $(TARGET) $(if $(RUNS),--runs $(RUNS),--seconds $(or $(SECONDS),60))

fuzz-growth: $(VENV)/compiled ## Look for text on which time grows faster than length
	@$(BIN)/python -m fuzz.growth

docs: $(VENV)/installed ## Build the manual as a site, into build/site
	@$(PIP) install --group docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet
	@echo 'build/site/index.html'

pages: $(VENV)/installed ## Write anew what a program makes: pages of docs/, the man page, the picture
	@$(BIN)/python tests/docs/pages.py

snapshot: $(VENV)/compiled ## Keep the Python API, commands and schema of now as what a test compares with
	@$(BIN)/python tests/shipping/snapshot.py

licences: $(VENV)/compiled ## Write docs/licences.md anew from what is installed
	@$(BIN)/python tests/shipping/dependencies.py

sbom: $(VENV)/compiled ## Write dist/sbom.cdx.json: what an installation with all extras consists of (CycloneDX)
	@rm -rf build/sbom && $(BIN)/python -m venv --without-pip build/sbom && mkdir -p dist
	@TRANSCRIPT_TOOL_PURE=1 $(PIP) --python build/sbom/bin/python install '.[all]'
	@$(BIN)/cyclonedx-py environment build/sbom/bin/python --pyproject pyproject.toml --output-reproducible \
		--output-file dist/sbom.cdx.json

corpus: $(VENV)/compiled ## What a change of rule gained and lost over all layouts and the corpus
	@$(BIN)/python tests/layouts/corpus.py

corpus-baseline: $(VENV)/compiled ## Keep what is found now as what `make corpus` compares with
	@$(BIN)/python tests/layouts/corpus.py --save

layout: $(VENV)/compiled ## Print PAGE=file in the form of a layout's expected.json
	@$(BIN)/python tests/layouts/corpus.py --form $(PAGE)

clean: ## Remove the environment and all caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build
	find src -name '*.so' -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is made anew when pyproject.toml changes; --group needs pip 25.1.
# The install compiles the tokenizer and the model in place, where there is a C compiler; hatch_build.py tells how.
$(VENV)/installed: pyproject.toml hatch_build.py
	@echo "making the environment in $(VENV), which takes a minute or two" >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --editable .
	@touch $(VENV)/compiled $@

# convokit by itself: what it asks for beyond the group of that name, torch and spaCy among it, takes gigabytes.
$(VENV)/installed-dev: $(VENV)/installed
	@echo "adding what the tests need" >&2
	@$(PIP) install --group dev
	@$(PIP) install --no-deps 'convokit==5.0.0' || echo 'convokit cannot be had: what it reads is not tested here' >&2
	@touch $@

$(VENV)/installed-fuzz: $(VENV)/compiled
	@$(PIP) install --group fuzz || echo 'atheris cannot be had for this Python or system' >&2
	@touch $@

$(VENV)/compiled: $(shell find src/transcript_tool/tokenizer src/transcript_tool/model -name '*.py') | $(VENV)/installed-dev
	@echo "compiling what was changed" >&2
	@$(BIN)/python hatch_build.py
	@touch $@
