"""What axe says of a page."""

from axe_playwright_python.sync_playwright import Axe

# The rules about colours: a page in other colours must be checked for these again, and for no others, because
# markup, names, sizes and order are the same. (`color-contrast-enhanced` belongs to a level that axe does not
# check by default.)
ABOUT_COLOURS = ["color-contrast", "link-in-text-block"]


def assert_axe_finds_nothing(page, scheme="light"):
    """Checks all rules for the page in these colours, or in the dark only those about colours: ask for light as
    well."""
    page.emulate_media(color_scheme=scheme)
    options = {"resultTypes": ["violations"]}
    results = Axe().run(page, options=options | ({"runOnly": ABOUT_COLOURS} if scheme == "dark" else {}))
    assert results.violations_count == 0, results.generate_report()
