# Everything here needs Python 3.11 or newer and make, nothing else. `make` alone prints the list.
#
# VENV    where the virtual environment goes                           (.venv)
# PYTHON  which Python makes it                           (the newest fast one of 3.13, 3.12, 3.11 and python3)
# PORT    where the demo listens                                       (8000)
# JOBS    how many tests run beside each other                         (auto: one a core)
# ARGS    more for the tool behind a target: make test ARGS="-k relay"
# WELLSPRING_DATA  the one folder that runs write to                   (var)

VENV ?= .venv
PORT ?= 8000
JOBS ?= auto
UV ?= uv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
DATA := $(or $(WELLSPRING_DATA),$(CURDIR)/var)

export WELLSPRING_DATA := $(DATA)
export RUFF_CACHE_DIR := $(DATA)/cache/ruff
export MYPY_CACHE_DIR := $(DATA)/cache/mypy
export HYPOTHESIS_STORAGE_DIRECTORY := $(DATA)/cache/hypothesis

# A command with a data folder of its own, gone afterwards: what the demo left behind cannot change a check.
in_scratch = @mkdir -p "$(DATA)" && scratch=$$(mktemp -d "$(DATA)/scratch.XXXXXX") \
	&& trap 'rm -rf "$$scratch"' EXIT INT TERM && WELLSPRING_DATA="$$scratch" $(BIN)/$(1)

# Elasticsearch for the tests: fetched once, and kept where the scratch folders below do not go.
export WELLSPRING_ELASTICSEARCH_HOME ?= $(DATA)/elasticsearch

.PHONY: help install demo test check bench faults elasticsearch contract release lock

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' Makefile

install: $(INSTALLED) ## make the virtual environment with the locked dependencies; instant when it is there

demo: install ## seed a city and start the server and the relay on PORT, then print addresses and logins
	@DJANGO_SETTINGS_MODULE=config.settings.dev $(BIN)/python -m config.demo --port $(PORT) $(ARGS)

test: install ## run every test that this machine can run, and say what was left out
	$(call in_scratch,pytest -n $(JOBS) --dist worksteal -o cache_dir="$(DATA)/cache/pytest" $(ARGS))

check: install ## everything that CI checks: style, types, import rules, migrations, contract, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(call in_scratch,mypy)
	$(BIN)/lint-imports --no-logo --cache-dir "$(DATA)/cache/imports"
	$(call in_scratch,python manage.py makemigrations --check)
	$(call in_scratch,python manage.py contract --check)
	@$(MAKE) --no-print-directory test

bench: install ## measure reading and publishing beside a bare server, nginx and Wagtail's own APIs (tests/README.md)
	$(BIN)/python tests/benchmarks/run.py $(ARGS)

faults: install ## kill the web server, the relay and the database again and again for ten minutes: nothing may be lost (ARGS=--cluster: nodes of search)
	$(BIN)/python -m tests.faults.run $(ARGS)

elasticsearch: install ## fetch an Elasticsearch with Maven (needs Java 17 or newer) and start it on 127.0.0.1:9200
	$(BIN)/python -m tests.services.elasticsearch $(ARGS)

contract: install ## write the files under frontend-contract/ that clients build on
	$(call in_scratch,python manage.py contract $(ARGS))

release: check ## keep the contract of the version in pyproject.toml, if it breaks no client that it may not
	$(call in_scratch,python manage.py contract --release)

# Each lock is held to the one before, the largest for production first, so that a package has one version everywhere.
lock_one = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --custom-compile-command "make lock" $(ARGS)
lock: ## write the lock files again from pyproject.toml (needs uv; ARGS=--upgrade for newer versions)
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: pip install uv, or name it: make lock UV=/path/to/uv"; exit 1; }
	$(lock_one) --extra s3 pyproject.toml -o requirements-s3.lock
	$(lock_one) -c requirements-s3.lock --extra semantic pyproject.toml -o requirements-semantic.lock
	$(lock_one) -c requirements-semantic.lock pyproject.toml -o requirements.lock
	$(lock_one) -c requirements-semantic.lock --group dev pyproject.toml -o requirements-dev.lock
	$(lock_one) -c requirements-dev.lock --group build -o requirements-build.lock

# A name in PATH is not yet a Python (pyenv leaves names that only print an error), and a Python is not yet one that can
# make a virtual environment (Debian packs that apart), so each is asked. Nor are all alike: pyenv builds its own without
# optimisation, and takes half as long again for everything as Debian's or the image's. So each is timed for a tenth of a
# second, and the newest of those that are not much slower than the fastest is taken. Only what is a virtual environment
# is cleared.
PYTHONS := $(or $(PYTHON),python3.13 python3.12 python3.11 python3 /usr/bin/python3)
how_long = import timeit; print(int(1e6 * min(timeit.repeat("f(1)", "def f(x): return x, str(x), {x: x}", number=20000, repeat=9))))
define make_venv
bare=; found=; fastest=; clear=; \
for python in $(PYTHONS); do \
  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
  "$$python" -c 'import ensurepip, venv' 2>/dev/null || { bare="$$python"; continue; }; \
  took=$$("$$python" -c '$(how_long)'); \
  found="$$found $$took=$$python"; \
  [ "$${fastest:=$$took}" -le "$$took" ] || fastest=$$took; \
done; \
for each in $$found; do \
  [ $$(($${each%%=*} * 5)) -gt $$((fastest * 6)) ] && continue; \
  [ -f "$(VENV)/pyvenv.cfg" ] && clear=--clear; \
  exec "$${each#*=}" -m venv $$clear "$(VENV)"; \
done; \
if [ -n "$$bare" ]; then \
  echo "$$bare cannot make a virtual environment: its modules venv and ensurepip (pip) are missing."; \
  echo "On Debian or Ubuntu: apt install python3-venv (pythonX.Y-venv for a Python that is not the default one)."; \
else \
  echo "Wellspring needs Python 3.11 or newer; of $(PYTHONS), none is."; \
  echo "On Debian or Ubuntu: apt install python3 python3-venv."; \
fi >&2; \
echo "Or name another one: make install PYTHON=/path/to/python3" >&2; \
exit 1
endef

# No build isolation: pip would fetch the tools that build a package without a hash. They are locked, and come first.
pip_install = $(BIN)/python -m pip install --quiet --no-input --disable-pip-version-check
$(INSTALLED): requirements-build.lock requirements-dev.lock
	@$(BIN)/python -c 'import pip' 2>/dev/null || { $(make_venv); }
	@echo "Installing the locked dependencies into $(VENV): about a minute, once"
	@$(pip_install) --require-hashes -r requirements-build.lock
	@$(pip_install) --require-hashes --no-build-isolation --use-pep517 -r requirements-dev.lock
	@$(pip_install) --no-index --no-deps --no-build-isolation --editable .
	@touch $@
