# make demo and make test need only python3 and make, and root or sudo for what is missing.
# QT=oldest runs test and check with the oldest Qt that the program supports.

PYTHON ?= python3
QT ?= newest
VENV := $(if $(filter oldest,$(QT)),.venv-oldest,.venv)
BIN := $(VENV)/bin
prepare := @$(PYTHON) installer/prepare.py --qt $(QT) --for

.PHONY: help demo run test check screenshots bench evaluate lock clean
demo test screenshots bench: export QT_QPA_PLATFORM = offscreen

help:
	@echo 'make demo         生成演示用的年度报告，放在 build/demo'
	@echo 'make run          打开窗口'
	@echo 'make test         运行测试'
	@echo 'make check        检查代码格式、类型、模块关系，再运行测试'
	@echo 'make screenshots  生成界面截图，放在 build/screenshots'
	@echo 'make bench        测量速度'
	@echo 'make evaluate     用真实年报评测校验规则，列出漏掉的和误报的'
	@echo 'make lock         更新依赖的锁定版本'
	@echo 'make clean        删除生成的文件和运行环境'

demo:
	$(prepare) demo
	@echo '生成演示报告：build/demo ...'
	@$(BIN)/jinxiang-report demo build/demo

run:
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo '这里没有图形界面，打不开窗口。请在桌面上运行；没有桌面时可用 make demo 生成演示报告。' >&2; \
		exit 1; \
	fi
	$(prepare) window
	@$(BIN)/jinxiang-report

test:
	$(prepare) tests
	@echo '运行测试 ...'
	@$(BIN)/python -m pytest

# The oldest Qt's type stubs lack attributes that it has: code is always checked against the newest.
check:
	@$(PYTHON) installer/prepare.py --for tests
	@echo '检查代码格式、写法、类型和模块关系 ...'
	@.venv/bin/ruff format --check
	@.venv/bin/ruff check
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-logo
	@$(MAKE) --no-print-directory test

screenshots:
	$(prepare) tests
	@echo '生成界面截图：build/screenshots ...'
	@$(BIN)/python -m tests.screenshots build/screenshots

bench:
	$(prepare) tests
	@echo '测量速度 ...'
	@$(BIN)/python -m tests.bench

evaluate:
	$(prepare) tests
	@$(BIN)/python -m tests.validation.evaluation

compile_lock = build/uv/bin/uv --quiet --no-config pip compile pyproject.toml --extra dev \
	--universal --python-version 3.11 --upgrade --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command 'make lock'

lock:
	@echo '更新依赖的锁定版本 ...'
	@$(PYTHON) -m venv build/uv
	@build/uv/bin/python -m pip install --quiet uv
	@$(compile_lock) --output-file installer/locks/newest.txt
	@$(compile_lock) --constraint installer/locks/oldest.in --output-file installer/locks/oldest.txt

clean:
	rm -rf build dist .venv .venv-oldest .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find jinxiang_report tests installer -name __pycache__ -prune -exec rm -rf {} +
