# Laurel in two commands: `make serve` and `make test`. Both need Python 3.11 or newer and nothing else.
#
# The environment in .venv is built from hash-locked requirements and built again only when a lock changes.

SHELL := /bin/sh
# Whoever keeps Python from writing compiled modules has each process compile some 1,500 of them anew: that is
# seconds for every server and worker that a test starts, and for every start of `make serve`.
unexport PYTHONDONTWRITEBYTECODE
.DEFAULT_GOAL := help
.PHONY: help serve test check audit format bench faults schema migration lock clean

VENV := .venv
BIN := $(VENV)/bin
# Stamps: what was installed, and when. The first holds what serves, the second also what tests.
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(READY) ## start everything on http://127.0.0.1:8000 (ARGS="--port 9000")
	@$(BIN)/laurel serve $(ARGS)

test: $(READY_DEV) ## all tests, against a real PostgreSQL and Valkey (ARGS="-k member")
	@$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

check: $(READY_DEV) ## what CI runs: format, lint, types, import arrows, printed schema, supply chain, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/laurel schema --check
	@$(MAKE) --no-print-directory audit
	@$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

audit: $(READY) ## known vulnerabilities and licences of what we depend on, and the list of it (build/sbom.cdx.json)
	@$(BIN)/python .ci/supply.py

format: $(READY_DEV) ## put the code in form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(READY_DEV) ## measure what we promise, against what is written by hand (ARGS=--full)
	@$(BIN)/python -m bench $(ARGS)

faults: $(READY_DEV) ## break things on purpose, and count what is lost (ARGS="L1 L9")
	@$(BIN)/python -m faults $(ARGS)

schema: $(READY_DEV) ## print schema.graphql anew from the code
	@$(BIN)/laurel schema

migration: $(READY_DEV) ## write the next migration from what changed in the models (name=add_nickname)
	@test -n "$(name)" || { echo "Say what it does: make migration name=add_nickname" >&2; exit 1; }
	@$(BIN)/laurel migration "$(name)"

lock: ## choose versions anew and write all locks (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: pipx install uv" >&2; exit 1; }
	uv pip compile $(COMPILE) --extra build --output-file requirements.lock
	uv pip compile $(COMPILE) --extra build --extra dev --constraint requirements.lock --output-file requirements-dev.lock
	uv pip compile --group audit $(filter-out pyproject.toml,$(COMPILE)) --output-file requirements-audit.lock

COMPILE := pyproject.toml --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header

clean: ## forget the environment (the data in .laurel stays)
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Quiet, because what pip says is of interest only when it fails.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
LAUREL := --no-deps --no-build-isolation --editable .

$(READY): requirements.lock pyproject.toml
	@$(make_venv)
	@echo "Installing what Laurel needs (once; a minute at most) ..."
	@$(INSTALL) --require-hashes --requirement requirements.lock
	@$(INSTALL) $(LAUREL)
	@touch $@

$(READY_DEV): requirements-dev.lock requirements.lock pyproject.toml
	@$(make_venv)
	@echo "Installing what Laurel and its tests need (once; a minute at most) ..."
	@$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@$(INSTALL) $(LAUREL)
	@touch $(READY) $@

# An environment that still runs is kept. Versions we test come first, newer ones are tried after them.
define make_venv
$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && $(BIN)/python -m pip --version >/dev/null 2>&1 && exit 0; \
for candidate in $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14 python; do \
  "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && found="$$candidate" && break; \
done; \
if [ -z "$$found" ]; then \
  echo "Laurel needs Python 3.11 or newer, and none was found: install it, or name it with make PYTHON=/path/to/python3." >&2; exit 1; \
fi; \
if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then \
  echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; \
fi; \
"$$found" -m venv --clear $(VENV)
endef
