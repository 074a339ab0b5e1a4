"""The list of sites: its filter, its failures, and how it prints."""

import os

import pytest
from accessibility import assert_axe_finds_nothing
from sites import REPOSITORY, Tejun

TABLE = """site,title,virtual-ip,existing-server-new-address
tokyo-1,東京 第1,192.168.1.1,
tokyo-2,東京 第2,192.168.1.2,10.0.9.9
osaka-1,大阪 ＡＢＣ,192.168.1.3,
wrong,だめ,10.0.0.400,
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    """Three sites, one with a warning, and one that failed."""
    folder = tmp_path_factory.mktemp("fleet")
    tejun = Tejun(REPOSITORY / os.environ.get("TEJUN", ".build/release/tejun"), folder)
    tejun.write("fleet.csv", TABLE)
    run = tejun("build", "fleet.csv")
    assert run.code == 78, run.err
    return folder / "Output/index.html"


def shown(page):
    return page.locator("#sites tbody tr:visible th code").all_text_contents()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ["tokyo-1", "tokyo-2", "osaka-1"]), ("東京", ["tokyo-1", "tokyo-2"]), ("OSAKA", ["osaka-1"]),
        ("abc", ["osaka-1"]), ("東京 第2", ["tokyo-2"]), ("手順書", []), ("何もない", []),
    ],
)
def test_the_filter_shows_the_sites_that_hold_every_word(open_page, index, words, expected):
    page = open_page(index)
    page.get_by_label("絞り込み").fill(words)
    assert shown(page) == expected
    count = "3 サイト" if len(expected) == 3 else f"3 サイト中 {len(expected)} サイトを表示"
    assert page.locator("#count").text_content() == count


def test_sites_with_warnings_can_be_shown_alone(open_page, index):
    page = open_page(index)
    page.get_by_label("警告のあるサイトだけ").check()
    assert shown(page) == ["tokyo-2"]


def test_what_failed_is_listed(open_page, index):
    page = open_page(index)
    assert "fleet.csv:5:" in page.get_by_role("region", name="作成できなかったサイト").text_content()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(look_at, index, scheme):
    assert_axe_finds_nothing(look_at(index, 360), scheme)


def test_the_print_has_the_sites_and_no_filter(open_page, index):
    page = open_page(index)
    page.emulate_media(media="print")
    assert not page.get_by_label("絞り込み").is_visible()
    assert len(shown(page)) == 3
