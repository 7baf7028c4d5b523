import pytest

from digifocus_desktop.errors import BugError
from resources import path
from ui.shared import theme as themes
from ui.shared.icons import Icons
from ui.shared.theme import Role
from ui.shared.tokens import DARK, LIGHT, contrast, mix, strengthened

LOOKS = {"light": LIGHT, "dark": DARK, "strong light": strengthened(LIGHT), "strong dark": strengthened(DARK)}
TEXT = 4.5
GRAPHIC = 3.0


@pytest.fixture(params=list(LOOKS))
def tokens(request):
    return LOOKS[request.param]


@pytest.mark.parametrize("ground", ["bg", "surface", "surface_alt"])
@pytest.mark.parametrize("ink", ["text", "muted", "primary", "ok", "warn", "danger"])
def test_every_text_colour_can_be_read_on_every_ground(tokens, ground, ink):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= TEXT


@pytest.mark.parametrize("ink", ["text", "primary", "ok", "warn"])
def test_selected_rows_can_be_read(tokens, ink):
    assert contrast(getattr(tokens, ink), tokens.primary_soft) >= TEXT


@pytest.mark.parametrize("share", [0.0, 0.18, 0.36])
def test_the_primary_button_can_be_read_at_rest_hovered_and_pressed(tokens, share):
    assert contrast(tokens.on_primary, mix(tokens.primary, tokens.text, share)) >= TEXT


@pytest.mark.parametrize("ground", ["bg", "surface"])
@pytest.mark.parametrize("ink", ["control", "focus", "series2", "series3"])
def test_outlines_rings_and_series_stand_out(tokens, ground, ink):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= GRAPHIC


def test_high_contrast_draws_lines_as_strong_as_controls(theme):
    theme.apply(high_contrast=True)

    assert contrast(theme.tokens.line, theme.tokens.surface) >= GRAPHIC


def test_fonts_grow_with_the_text_size_and_come_from_the_shipped_family(theme):
    theme.apply(scale=2.0)

    assert theme.font(Role.BODY).pixelSize() == 30
    assert theme.font(Role.BODY).family() == "Inter"
    assert theme.target() >= 44


def test_no_target_is_under_44_px_at_the_smallest_size(theme):
    theme.apply(scale=0.9)

    assert theme.target(Role.CAPTION) == 44


def test_the_size_stays_within_its_limits(theme):
    for _ in range(20):
        theme.step_scale(1)
    largest = theme.scale
    for _ in range(20):
        theme.step_scale(-1)

    assert (largest, theme.scale) == (2.0, 0.9)


def test_a_look_is_applied_while_the_program_runs(qtbot, theme, qapp):
    with qtbot.waitSignal(theme.changed):
        theme.apply(look="dark")

    assert theme.dark
    assert qapp.palette().window().color().name().upper() == DARK.bg


def test_icons_take_the_colour_that_is_asked_for(theme):
    image = theme.pixmap("check", "danger", 24).toImage()
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }

    assert colours == {LIGHT.danger}


def test_an_icon_is_drawn_once_per_colour_and_size():
    icons = Icons()

    assert icons.pixmap("check", "#112233", 18).cacheKey() == icons.pixmap("check", "#112233", 18).cacheKey()


def test_an_icon_that_does_not_ship_is_a_bug_by_name():
    with pytest.raises(BugError) as caught:
        Icons().pixmap("no-such", "#112233", 18)

    assert caught.value.facts["name"] == "no-such"


def test_the_licence_of_the_icons_ships_with_them():
    assert "ISC License" in path("icons", "LICENSE").read_text(encoding="utf-8")


def test_the_running_theme_is_found(theme):
    assert themes.current() is theme
