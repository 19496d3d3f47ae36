# Needs git, make (3.81 or newer) and Python 3.11 to 3.14 with venv; everything else goes into .venv.
# Targets for people:  demo test console playground discord newsroom   ·   for engineers:  lint eval bench faults fuzz picture lock clean

VENV    := .venv
RUN     := $(VENV)/bin/python
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check

.PHONY: demo test console playground discord newsroom load coverage lint eval bench faults fuzz picture lock clean

# Shows the main job on the five articles, without a token.
demo: $(VENV)/.installed
	@$(RUN) -m bot load seeds
	@printf '\n> !who-signed 2021\n\n' && $(RUN) -m bot who-signed 2021
	@printf '\n> !quote zhang\n\n' && $(RUN) -m bot quote zhang
	@printf '\nNext: `make console` to ask in your own words, `make test` to run the tests, README.md for Discord.\n'

# Runs every test; the last line counts them.   make test SEED=7 generates other examples than always
test: $(VENV)/.installed-test
	@$(RUN) -m pytest -n auto $(if $(SEED),--hypothesis-profile seeded --hypothesis-seed $(SEED))

# A prompt that takes !who-signed 2021 as Discord does.
console: coverage
	@$(RUN) -m bot console

# The bot in the browser, on a simulated Discord: no token, no account.
playground: coverage $(VENV)/.installed-playground
	@$(RUN) -m bot playground

# The bot on Discord; needs DISCORD_TOKEN in .env.
discord: coverage newsroom
	@$(RUN) -m bot discord

# What reads web pages, PDFs and feeds, for `coverage add`, and draws the timeline; text files and words need none of it.
newsroom: $(VENV)/.installed-newsroom

# The articles of the set folder (VERBATIM_SEEDS, else seeds/); fails if one is rejected.
load: $(VENV)/.installed
	@$(RUN) -m bot load

# The same before a surface starts: a rejected article is named and does not keep the others from being asked about.
coverage: $(VENV)/.installed
	@$(RUN) -m bot load || true

lint: $(VENV)/.installed-test
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

# Accuracy against our gold, compared with its floors.   make eval ERRORS=quotes · ASK=1 · DISAGREE=1 · POLNEAR=folder
eval: $(VENV)/.installed-test
	@$(RUN) -m tests.eval $(if $(ERRORS),--errors $(ERRORS)) $(if $(ASK),--ask) $(if $(DISAGREE),--disagree) $(if $(POLNEAR),--polnear $(POLNEAR))

# How fast: ratios within one run, see tests/bench/README.md.   make bench PART=extraction · SIZE=10k|100k|1m · JSON=file · SQUAD=dev-v2.0.json
bench: $(VENV)/.installed-test
	@$(RUN) -m tests.bench --size $(or $(SIZE),1m) $(if $(PART),--part $(PART)) $(if $(JSON),--json $(JSON)) $(if $(SQUAD),--squad $(SQUAD))

# Kills, full disks, damage, hostile files and generated questions, at random.   make faults SEED=7 · N=1000 · PART=kills
faults: $(VENV)/.installed-test
	@$(RUN) -m tests.faults $(PART) $(if $(SEED),--seed $(SEED)) $(if $(N),--times $(N))

# Generated questions to hostile articles on every surface, in all processors.   make fuzz N=1000000 · SEED=7 · JOBS=2 · PIECE=41
fuzz: $(VENV)/.installed-test
	@$(RUN) -m tests.faults.fuzz $(if $(N),--times $(N)) $(if $(SEED),--seed $(SEED)) $(if $(JOBS),--jobs $(JOBS)) $(if $(PIECE),--piece $(PIECE))

# The README's picture, docs/answer.png; needs Chromium.
picture: $(VENV)/.installed-playground
	@$(RUN) -m docs.picture

$(RUN):
	@python= ; \
	for p in python3.13 python3.12 python3.11 python3.14 python3 python; do \
	  if $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1; then python=$$p; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo 'Verbatim needs Python 3.11 to 3.14: on Debian `apt install python3 python3-venv`, on macOS `brew install python@3.13`.'; exit 1; fi; \
	if ! $$python -c 'import venv, ensurepip' >/dev/null 2>&1; then \
	  echo "Python's venv is missing: on Debian \`apt install python3-venv\`, elsewhere install Python 3.11 to 3.14 with venv."; exit 1; fi; \
	$$python -m venv $(VENV)

$(VENV)/.installed: $(RUN) requirements.lock
	@echo 'Installing what Verbatim needs (about half a minute) …'
	@$(INSTALL) --require-hashes -r requirements.lock
	@PYTHONWARNINGS=ignore $(INSTALL) --no-deps --no-build-isolation --config-settings editable_mode=compat -e .
	@$(RUN) -m compileall -q bot db
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed requirements-test.lock
	@echo 'Installing what the tests need …'
	@$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

$(VENV)/.installed-newsroom: $(VENV)/.installed requirements-newsroom.lock
	@echo 'Installing what reads web pages, PDFs and feeds, and draws (about 160 MB) …'
	@$(INSTALL) --require-hashes -r requirements-newsroom.lock
	@touch $@

$(VENV)/.installed-playground: $(VENV)/.installed-newsroom requirements-playground.lock
	@echo 'Installing what the playground needs (about 140 MB) …'
	@$(INSTALL) --require-hashes -r requirements-playground.lock
	@touch $@

# Pins versions and hashes, no addresses; universal, so that one lock serves 3.11 to 3.14 on Linux and macOS.
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url
lock: $(VENV)/.installed-test
	@$(INSTALL) uv
	$(VENV)/bin/$(COMPILE) pyproject.toml --extra build -o requirements.lock
	$(VENV)/bin/$(COMPILE) pyproject.toml --extra build --extra newsroom --extra test -o requirements-test.lock
	$(VENV)/bin/$(COMPILE) pyproject.toml --extra build --extra newsroom -c requirements-test.lock -o requirements-newsroom.lock
	$(VENV)/bin/$(COMPILE) pyproject.toml --extra build --extra playground -c requirements-test.lock -o requirements-playground.lock

# What can be made again; not the records, nor what servers added.
clean:
	rm -rf $(VENV) db/verbatim.db* db/live.db*
