"""A short round of mutated records, the same every time; `scripts/fuzz` continues with others."""

import json
from pathlib import Path

import pytest
from checklist import checklist
from record_mutations import Mutator
from record_seeds import seeds, some_steps
from record_trials import Trials
from support.long import IS_LONG

MODEL_CASE = checklist("model-case")
KEPT = sorted((Path(__file__).parents[1] / "Fuzzing/regressions/record").glob("*.json"))


@pytest.fixture
def trials(browser):
    trials = Trials(browser, MODEL_CASE)
    yield trials
    trials.close()


@pytest.fixture(scope="module")
def good(browser):
    return seeds(browser, MODEL_CASE)


def test_the_records_that_mutation_begins_with_are_taken_in(trials, good):
    answers, problem = trials.run([json.dumps(record).encode() for record in good])
    assert problem == "" and [answer["kind"] for answer in answers] == ["done"] * 3, answers


def test_files_that_once_broke_something_do_not_again(trials):
    _, problem = trials.run([path.read_bytes() for path in KEPT])
    assert problem == ""


def test_mutated_records_are_refused_in_words_or_taken_in_whole(browser, trials, good):
    mutator = Mutator(20081126, good, some_steps(browser, MODEL_CASE))
    answers, problem = trials.run([mutator.file() for _ in range(200 if IS_LONG else 100)])
    assert problem == ""
    kinds = [answer["kind"] for answer in answers]
    # Otherwise one of the two would not have been tried.
    assert kinds.count("done") >= 5 and kinds.count("refused") >= 50


@pytest.mark.parametrize("change, reason", [
    (lambda answer: answer.update(message=""), "no answer"),
    (lambda answer: answer.update(isClean=False), "part of the page"),
    (lambda answer: answer.update(ticked=[]), "taken in, but"),
    (lambda answer: answer.update(exported=answer["exported"].replace("鈴木 花子", "山田 太郎")), "taken in, but"),
    (lambda answer: answer.update(kind="refused", message="保存先に問題があります(TypeError)"), "an error of the page"),
], ids=["silence", "markup", "ticks", "record", "error"])
def test_what_is_broken_is_noticed(trials, good, change, reason):
    answers, _ = trials.run([json.dumps(good[1]).encode()])
    change(answers[0])
    assert reason in trials.problem(answers[0])
