"""What axe says of a page."""

from axe_playwright_python.sync_playwright import Axe

# The rules that ask for colours: a page in other colours has to keep these again, and no others, for markup, names, sizes
# and order are the same. (`color-contrast-enhanced` is of a level that axe does not ask for by itself.)
ABOUT_COLOURS = ["color-contrast", "link-in-text-block"]


def assert_axe_finds_nothing(page, scheme="light"):
    """Holds the page, in these colours, to all rules, or in the dark to those about colours: ask for light as well."""
    page.emulate_media(color_scheme=scheme)
    options = {"resultTypes": ["violations"]}
    results = Axe().run(page, options=options | ({"runOnly": ABOUT_COLOURS} if scheme == "dark" else {}))
    assert results.violations_count == 0, results.generate_report()
