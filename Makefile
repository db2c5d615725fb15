# Greffe: what can be made. `make` alone lists it.

PREFIX ?= /usr/local
DESTDIR ?=
TORTURE_DOCUMENTS ?= 500
TORTURE_KILLS ?= 200
# Handed to the release build. With the Swift libraries linked in, the binary runs where no toolchain is; empty leaves them out.
SWIFT_BUILD_FLAGS ?= --static-swift-stdlib

GREFFE := .build/release/greffe
BUILT := .build/built.stamp
EXTRACTED := .build/extracted.stamp
COMPLETIONS := .build/completions
FORMATTED := --parallel --recursive --configuration .swift-format Package.swift Sources Tests
LEXICON_SOURCES := Sources/LexiconBuilder/Data
LEXICON := Sources/CLexicon/lexicon.bin
DOCUMENTS := outputs/documents outputs/catalogue.json outputs/catalogue.xml outputs/catalogue.sqlite outputs/schema

BIN = $(DESTDIR)$(PREFIX)/bin
MAN = $(DESTDIR)$(PREFIX)/share/man/man1
BASH = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

# FORCE when something at or under the paths of $(2) is absent, or newer than the stamp $(1). Folders count, so a file that was
# added with an old date, or taken away, shows; names may hold blanks.
changed = $(if $(shell find $(2) -newer $(1) 2>&1 | head -n 1),FORCE)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help bootstrap build extract test check review check-review lexicon lint format bench score fuzz races torture install uninstall clean FORCE

help: ## List the targets
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F '|' '{printf "%-12s %s\n", $$1, $$2}'

bootstrap:
	@scripts/bootstrap.sh

build: $(BUILT) ## Build the tool for release

extract: $(EXTRACTED) ## Extract corpus/*.txt into outputs/
	@echo "outputs/ is up to date"

test: ## Lint, build, run the tests, look for races, extract, compare with the committed outputs, validate them
	@scripts/bootstrap.sh --with-checks
	@$(MAKE) --no-print-directory lint
	swift build --build-tests
	swift test --skip-build
	.build/debug/LexiconBuilder $(LEXICON_SOURCES) .build/lexicon.bin
	cmp .build/lexicon.bin $(LEXICON)
	@$(MAKE) --no-print-directory extract
	@$(MAKE) --no-print-directory races
	git diff --exit-code --stat -- outputs
	@git ls-files --others --exclude-standard -- outputs > .build/untracked
	@if [ -s .build/untracked ]; then echo "in outputs/ but not committed:"; cat .build/untracked; exit 1; fi
	@$(MAKE) --no-print-directory check
	@echo "make test: all passed"

check: ## Validate outputs/ against its schemas with independent validators
	@scripts/bootstrap.sh --with-checks
	@scripts/check-outputs.sh

review: $(EXTRACTED) ## Write pages to review into outputs/review/
	$(GREFFE) review

check-review: $(BUILT) ## Open the pages of review in a headless browser
	@scripts/check-review.sh

lexicon: ## Build the lexicon anew from its sources
	@scripts/bootstrap.sh
	swift build -c release --product LexiconBuilder
	.build/release/LexiconBuilder $(LEXICON_SOURCES) $(LEXICON)

lint: ## Check the format of the sources, and that texts are searched as bytes
	swift format lint --strict $(FORMATTED)
	@! grep -L '^\(public \|package \)\?import Reading$$' $$(grep -rlE 'folded\.contains|\.contains\("' Sources/Segmenting Sources/Extracting) | grep . \
	  || { echo "without 'import Reading' (BytewiseSearch) these search texts a character at a time"; exit 1; }

format: ## Format the sources in place
	swift format format --in-place $(FORMATTED)

bench: $(BUILT) ## Measure speed, memory and start-up
	@scripts/bench.sh

score: $(EXTRACTED) ## Score against the reference material of SHARED (../shared)
	@scripts/score.sh

fuzz: $(BUILT) ## Feed mutated documents, then each libFuzzer target, for FUZZ_SECONDS (60) seconds
	@FUZZ_SECONDS=$${FUZZ_SECONDS:-60} scripts/fuzz.sh
	@scripts/fuzz-targets.sh

races: | bootstrap ## Run what is parallel under ThreadSanitizer
	@scripts/check-races.sh

torture: $(BUILT) ## Kill it TORTURE_KILLS (200) times on TORTURE_DOCUMENTS (500) documents, fill its disk, take its rights away
	@scripts/torture.py --greffe $(GREFFE) --documents $(TORTURE_DOCUMENTS) --kills $(TORTURE_KILLS)

install: $(BUILT) ## Install under PREFIX (/usr/local), below DESTDIR
	@mkdir -p $(COMPLETIONS)
	$(GREFFE) --generate-completion-script bash > $(COMPLETIONS)/greffe.bash
	$(GREFFE) --generate-completion-script zsh > $(COMPLETIONS)/greffe.zsh
	$(GREFFE) --generate-completion-script fish > $(COMPLETIONS)/greffe.fish
	install -d "$(BIN)" "$(MAN)" "$(BASH)" "$(ZSH)" "$(FISH)"
	install -m 755 $(GREFFE) "$(BIN)/greffe"
	install -m 644 man/greffe.1 "$(MAN)/greffe.1"
	install -m 644 $(COMPLETIONS)/greffe.bash "$(BASH)/greffe"
	install -m 644 $(COMPLETIONS)/greffe.zsh "$(ZSH)/_greffe"
	install -m 644 $(COMPLETIONS)/greffe.fish "$(FISH)/greffe.fish"

uninstall: ## Remove what install installed
	rm -f "$(BIN)/greffe" "$(MAN)/greffe.1" "$(BASH)/greffe" "$(ZSH)/_greffe" "$(FISH)/greffe.fish"

clean: ## Remove all that was built (outputs/ stays)
	rm -rf .build .build-fuzz .build-tsan

# The stamp takes the time before the build, so that an edit made meanwhile is built the next time. It holds the flags.
ifneq ($(SWIFT_BUILD_FLAGS),$(if $(wildcard $(GREFFE)),$(file <$(BUILT)),absent))
$(BUILT): FORCE
endif
$(BUILT): $(call changed,$(BUILT),Package.swift Sources) | bootstrap
	@mkdir -p .build && printf '%s\n' '$(SWIFT_BUILD_FLAGS)' > $@.begun
	swift build -c release --product greffe $(SWIFT_BUILD_FLAGS)
	@mv $@.begun $@

$(EXTRACTED): $(BUILT) $(call changed,$(EXTRACTED),corpus $(DOCUMENTS)) | bootstrap
	$(GREFFE) extract
	@touch $@
