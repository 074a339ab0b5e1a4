#!/usr/bin/env bash
# Asks the verifier about listings that a grammar makes from random words (Tests/VerificationTests/Generated),
# for the given time on every core, in a build with optimisation. The seed is new, unless TEJUN_GENERATED_SEED
# gives it, and is printed.
# usage: scripts/lib/generated.sh SECONDS
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/lib/packages.sh
. scripts/lib/build.sh
case "${1:-}" in '' | *[!0-9]* | 0*) sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 64 ;; esac
need_swift
need_cmark
need_for_generated_listings
build_optimised_tests
TEJUN_GENERATED_SECONDS="$1" exec "$optimised_tests" --testing-library swift-testing --filter GeneratedTests
