"""Numbers of certificates: each is used once, by the laptop it was given to."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, func, insert, select

from digifocus_desktop.domain.numbering import CertificateNumber, parse_certificate_number
from digifocus_desktop.errors import InvalidFieldError
from sync.hub.database.tables import hub_device, number_use
from sync.hub.errors import OpRefusedError
from sync.hub.records.rows import RowState
from sync.hub.rights.caller import Caller

NOT_A_NUMBER = "certificate.number"
TAKEN = "certificate.number_taken"
OF_ANOTHER = "certificate.number_of_another"
NO_REASON = "certificate.no_reason"


@dataclass(slots=True)
class NumberBook:
    """The numbers used in one push, with one level of undo for the transaction at hand."""

    connection: Connection
    caller: Caller
    _settled: dict[str, str] = field(default_factory=dict)
    _open: dict[str, str] = field(default_factory=dict)

    def follow(self, before: RowState, after: RowState) -> None:
        """Use the number of a new certificate; a voided one says why and keeps its own.

        Raises:
            OpRefusedError: `certificate.number`, `certificate.number_taken`,
                `certificate.number_of_another` or `certificate.no_reason`.
        """
        if not before.exists:
            self._use(after.entity_id, str(after.values["number"]))
        if after.values["voided_at"] is not None and not (after.values["void_reason"] or "").strip():
            raise OpRefusedError(NO_REASON)

    def settle(self) -> None:
        """Keep what the transaction at hand did."""
        self._settled.update(self._open)
        self._open.clear()

    def undo(self) -> None:
        """Forget what the transaction at hand did."""
        self._open.clear()

    def write(self) -> None:
        """Write the numbers down; the database refuses one that is there."""
        rows = [{"number": number, "certificate_id": one} for number, one in self._settled.items()]
        if rows:
            self.connection.execute(insert(number_use), rows)

    def _use(self, certificate_id: str, text: str) -> None:
        try:
            number = parse_certificate_number(text)
        except InvalidFieldError as error:
            raise OpRefusedError(NOT_A_NUMBER) from error
        if str(number) != text:
            raise OpRefusedError(NOT_A_NUMBER)
        if not self.caller.is_hub and not self._may_use(number):
            raise OpRefusedError(OF_ANOTHER)
        used = select(number_use.c.certificate_id).where(number_use.c.number == text)
        if text in self._open or text in self._settled or self.connection.scalar(used) is not None:
            raise OpRefusedError(TAKEN)
        self._open[text] = certificate_id

    def _may_use(self, number: CertificateNumber) -> bool:
        """Tell whether the device number is one that this person's laptops have or had.

        One that the hub gave after the backup it was restored from is known to nobody any more: such
        numbers lie below the one that the hub's own device took when it was restored.
        """
        if not number.device.isdigit():
            return True
        known = hub_device.c.number == int(number.device)
        owner = self.connection.execute(select(hub_device.c.user_id).where(known)).first()
        if owner is not None:
            return bool(owner.user_id == self.caller.user_id)
        reserved = select(func.max(hub_device.c.number)).where(hub_device.c.user_id.is_(None))
        return int(number.device) < (self.connection.scalar(reserved) or 0)
