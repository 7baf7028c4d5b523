"""The steps of the first start and what each needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.domain.contact import email_looks_right
from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.session import Partner
from digifocus_desktop.services.workspace import Profile
from ui.shared.context import ScreenContext

LAST_STEP = 3


class Way(StrEnum):
    """How a person begins."""

    JOIN = "join"
    ALONE = "alone"
    DEMO = "demo"


class Busy(StrEnum):
    """What is going on."""

    MAKING = "making"
    JOINING = "joining"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class StartState:
    """All that the screen shows.

    Attributes:
        step: 1 to 3.
        way: What was chosen; None at a real first start.
        hub: Address typed.
        code: One-time code typed.
        profile: Who will work here.
        partners: Organisations to choose from.
        passphrase: Recovery passphrase.
        written: Whether the person says that it is written down.
        kept_in: Name of the file the passphrase was written to, or empty.
        wrong: Code of what is wrong by name of the field, of those that are needed and empty too.
        busy: What is going on.
        error: What went wrong.
        made: Whether the store is made, so that only joining is left.
    """

    step: int = 1
    way: Way | None = None
    hub: str = ""
    code: str = ""
    profile: Profile = field(default_factory=Profile)
    partners: tuple[Partner, ...] = ()
    passphrase: str = ""
    written: bool = False
    kept_in: str = ""
    wrong: Mapping[str, str] = field(default_factory=dict)
    busy: Busy | None = None
    error: DigiFocusError | None = None
    made: bool = False

    @property
    def can_go_on(self) -> bool:
        """Whether *Continue* does something."""
        if self.busy:
            return False
        return self.written if self.step == LAST_STEP else self.way is not None


class StartPresenter(QObject):
    """Leads through the steps; every step can be undone until the store is made.

    Signals:
        state_changed: The new `StartState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._session, self._runner = context.session, context.runner
        self._enter = context.controls.enter
        self.state = StartState()

    def choose(self, way: Way) -> None:
        """Choose how to begin."""
        self._set(replace(self.state, way=way, error=None))

    def type_hub(self, text: str) -> None:
        """Take the address."""
        self._set(replace(self.state, hub=text.strip(), wrong=self._right_now("hub")))

    def type_code(self, text: str) -> None:
        """Take the one-time code."""
        self._set(replace(self.state, code=text.strip(), wrong=self._right_now("code")))

    def type_profile(self, **values: str) -> None:
        """Take what the person says of himself."""
        profile = replace(self.state.profile, **{name: text.strip() for name, text in values.items()})
        self._set(replace(self.state, profile=profile, wrong=self._right_now(*values)))

    def type_passphrase(self, text: str) -> None:
        """Take a passphrase of the person's own; it has not been written down yet."""
        self._set(replace(self.state, passphrase=text, written=False, kept_in="", error=None))

    def write_down(self, path: Path) -> None:
        """Write the passphrase to a file."""
        passphrase = self.state.passphrase
        self._set(replace(self.state, kept_in="", error=None))

        def work() -> tuple[str, str]:
            self._session.write_down(passphrase, path)
            return passphrase, path.name

        self._runner.net(work, self._written_down, self._failed)

    def confirm_written(self, written: bool) -> None:
        """Note that the passphrase is written down."""
        self._set(replace(self.state, written=written))

    def back(self) -> None:
        """Return to the step before."""
        if self.state.step > 1 and not self.state.busy and not self.state.made:
            self._set(replace(self.state, step=self.state.step - 1, error=None, wrong={}))

    def go_on(self) -> None:
        """Take the next step."""
        state = self.state
        if not state.can_go_on:
            return
        if state.way is Way.DEMO:
            self._set(replace(state, busy=Busy.DEMO, error=None))
            self._runner.write(self._session.enter_demo, self._entered, self._demo_failed)
        elif state.step == 1:
            self._runner.read(self._session.partners, self._show_partners)
        elif state.step == LAST_STEP or self._session.passphrase_given:
            self._finish()
        elif self._wrong():
            self._set(replace(state, wrong=self._wrong(), error=None))
        elif state.way is Way.JOIN:
            hub = state.hub
            self._runner.net(lambda: self._session.check_address(hub), self._address_checked, self._failed)
        else:
            self._to_passphrase()

    def stay_alone(self) -> None:
        """Go on without the project after joining failed; it can be joined later."""
        self._enter()

    def _show_partners(self, partners: tuple[Partner, ...]) -> None:
        self._set(replace(self.state, step=2, partners=partners))

    def _address_checked(self, _address: str) -> None:
        # The passphrase of a store that is made stays as it is: asked again, a new one would open nothing.
        if self.state.made:
            self._join()
        else:
            self._to_passphrase()

    def _to_passphrase(self) -> None:
        passphrase = self.state.passphrase or self._session.new_passphrase()
        self._set(replace(self.state, step=LAST_STEP, wrong={}, error=None, passphrase=passphrase))

    def _written_down(self, kept: tuple[str, str]) -> None:
        passphrase, name = kept
        if passphrase == self.state.passphrase:
            self._set(replace(self.state, kept_in=name))

    def _right_now(self, *names: str) -> Mapping[str, str]:
        """Return what is wrong without these fields, which the person is just changing."""
        return {name: code for name, code in self.state.wrong.items() if name not in names}

    def _wrong(self) -> Mapping[str, str]:
        state = self.state
        if state.way is Way.JOIN:
            needed = {"hub": state.hub, "code": state.code}
        else:
            needed = {"name": state.profile.name, "organisation_key": state.profile.organisation_key}
        wrong = {name: "field.empty" for name, value in needed.items() if not value}
        email = state.profile.email
        if state.way is not Way.JOIN and email and not email_looks_right(email):
            wrong["email"] = "field.email"
        return wrong

    def _finish(self) -> None:
        wrong = self._wrong()
        if wrong:
            self._set(replace(self.state, wrong=wrong))
        elif self.state.made:
            self._join()
        else:
            self._set(replace(self.state, busy=Busy.MAKING, error=None))
            profile, passphrase = self.state.profile, self.state.passphrase
            self._runner.write(lambda: self._session.create(profile, passphrase), self._created, self._failed)

    def _created(self, _with_keyring: bool) -> None:
        self._set(replace(self.state, made=True))
        if self.state.way is Way.JOIN:
            self._join()
        else:
            self._entered()

    def _join(self) -> None:
        self._set(replace(self.state, busy=Busy.JOINING, error=None))
        hub, code = self.state.hub, self.state.code
        self._runner.net(lambda: self._session.services.joining.join(hub, code), self._entered, self._failed)

    def _entered(self, _none: object = None) -> None:
        self._set(replace(self.state, busy=None))
        self._enter()

    def _failed(self, error: DigiFocusError) -> None:
        step = 2 if self.state.made else self.state.step
        self._set(replace(self.state, busy=None, error=error, step=step))

    def _demo_failed(self, error: DigiFocusError) -> None:
        self._failed(error)
        self._runner.write(self._session.leave_demo, _nothing)

    def _set(self, state: StartState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def _nothing(_none: object = None) -> None:
    """Take the outcome of work that nobody waits for."""
