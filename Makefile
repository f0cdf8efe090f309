# Glowpath. `make run` starts the bot, `make test` tests it.
GLOWPATH := .venv/bin/glowpath
BIN := .venv/bin
PYTHON := $(shell for p in python3 python python3.10 python3.11 python3.12; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null && echo $$p && break; done)

.DEFAULT_GOAL := help
.PHONY: help setup build run shell test lint lock bench bench-catalog bench-nlu bench-widget pictures encoder doctor

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## install the locked packages into .venv (only when they changed)
	@test -n "$(PYTHON)" || { echo "glowpath setup: no Python found: install Python 3.10 and run make again."; exit 1; }
	@$(PYTHON) tools/setup.py

build: setup  ## build the catalogue, the model and the widget (only what changed)
	@$(GLOWPATH) catalog build
	@$(GLOWPATH) train
	@$(GLOWPATH) widget build

run: build  ## start the bot and print the address of its page (PORT and HOST change it)
	@exec $(GLOWPATH) serve

shell: build  ## talk to the bot in the terminal
	@exec $(GLOWPATH) shell

test: build lint  ## run every check and test
	@$(BIN)/pytest --numprocesses logical --dist loadgroup --no-loadscope-reorder \
		--ignore tests/widget
	@$(BIN)/pytest tests/widget  # by itself: nothing may move on a page while it loads

lint: setup  ## style, types, import directions and the bot's files
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tools.lint_bot

bench: build  ## measure turns, memory and start beside Rasa's default pipeline
	@$(BIN)/python -m tools.bench

bench-catalog: setup  ## measure searches and imports with up to a million programs
	@$(BIN)/python -m tools.bench_catalog

bench-widget: build  ## measure the widget's size, start and layout shift on a slow phone
	@$(BIN)/python -m tools.bench_widget

pictures: build  ## make the pictures of the chat in docs anew
	@$(BIN)/python -m tools.pictures

bench-nlu: build  ## measure the understanding beside Rasa's default and an SVM
	@$(BIN)/python -m tools.bench_nlu

encoder: setup  ## teach the sentence encoder the questions of data/answers (20 minutes)
	@$(BIN)/python -m tools.fit_encoder

doctor: setup  ## check every part and say what is wrong
	@$(GLOWPATH) doctor

lock: setup  ## resolve the dependencies anew into requirements.lock
	@uv pip compile --quiet --universal --generate-hashes --group dev --python 3.10 \
		pyproject.toml --output-file requirements.lock
