# Two commands: `make demo` does the main job on a sample case, `make test` runs every check.
# Each sets up what it needs and takes seconds the second time.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := demo_output

.PHONY: help setup ocr demo test lint tests weights screenshots translations samples benchmarks lock clean

help:
	@echo "make demo         transcribe, check and show the sample traffic stop"
	@echo "make test         all checks and tests"
	@echo "make ocr          what reads text in pictures (optional, 0.2 GB)"
	@echo "make benchmarks   measure finding errors, write docs/benchmarks.md"
	@echo "make screenshots  take the pictures in docs/"
	@echo "make translations take new texts of the window into ui/resources/translations, and compile them"
	@echo "make samples      make the sample cases again"
	@echo "make clean        remove the environment and what was built"

setup: $(READY)

$(READY): requirements.txt pyproject.toml .ci/system_packages.sh
	@sh .ci/system_packages.sh
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python's venv module is missing: apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing the packages named in requirements.txt (about 1.6 GB on disk; the first time takes minutes) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Weights may be out of reach; the demo then says so and uses the transcript that ships with the sample.
demo: setup
	@$(BIN)/python -m reviewer.cli.main models fetch tiny.en || echo "Going on without speech weights." >&2
	@$(BIN)/python sample_media/demo.py $(DEMO)

weights: setup
	@$(BIN)/python -m reviewer.cli.main models fetch tiny.en

# Optional: reading the clock in the picture and scanned reports.
ocr: $(VENV)/.ocr

$(VENV)/.ocr: requirements-ocr.txt $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-ocr.txt
	@touch $@

test: setup ocr lint weights tests

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

tests: setup
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist loadfile

screenshots: setup
	@QT_QPA_PLATFORM=offscreen $(BIN)/python docs/screenshots.py

translations: setup
	@PYTHONPATH=. $(BIN)/python .ci/translations.py

benchmarks: setup weights
	@$(BIN)/python -m tests.benchmarks.main_job

samples: setup
	@test -x .venv-samples/bin/python || $(PYTHON) -m venv .venv-samples
	@.venv-samples/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-samples.txt
	@.venv-samples/bin/python sample_media/make.py

lock:
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements.txt
	uv pip compile pyproject.toml --extra ocr -c requirements.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements-ocr.txt
	uv pip compile pyproject.toml --extra pyannote -c requirements.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements-pyannote.txt
	uv pip compile pyproject.toml --extra samples --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements-samples.txt

clean:
	rm -rf $(VENV) .venv-samples $(DEMO) build dist
