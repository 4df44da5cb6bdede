"""고급: what is assumed of the crowd, how late is too late, how long a phone keeps its light."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSpinBox, QWidget

from editor.ui.release.row import titled
from editor.ui.shared.picker import Picker
from editor.ui.shared.wheel import leave_wheel
from editor.wire.release import TrafficView
from editor.workflow.planning import LEASE_S, usual_traffic

_LATE = (5, 10, 30, 60, None)
_LEASE_MIN = (1, 60)


class TrafficFields(QWidget):
    """The numbers behind a plan, folded away until somebody wants them.

    Signals:
        changed(): another number.
        late_changed(object): minutes a notice may be late, None to hold it.
    """

    changed = Signal()
    late_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions = _decimal(0.1, 200, 1, "release.sessions_per_day")
        self._p1 = _decimal(0.01, 100, 2, "release.p1", suffix=" %")
        self._decay = _decimal(0.01, 1, 2, "release.decay")
        self._requests = _decimal(0.1, 1000, 1, "release.requests_per_click")
        self._alpha = _decimal(0.05, 100, 2, "release.alpha")
        self._session = _whole(1, 3600, "release.session_s", suffix=self.tr(" s"))
        self._lease = _whole(*_LEASE_MIN, "release.lease", suffix=self.tr(" min"))
        self.late = Picker(self)
        self.late.setObjectName("release.late")
        for minutes in _LATE:
            self.late.addItem(self._late_text(minutes), minutes)
        self._place()
        self.show_traffic(usual_traffic(), LEASE_S)
        for field in self._numbers():
            field.valueChanged.connect(self.changed)
        self.late.activated.connect(lambda: self.late_changed.emit(self.late.currentData()))

    def traffic(self) -> TrafficView:
        """Return the numbers that stand here."""
        return TrafficView(
            sessions_per_day=self._sessions.value(),
            p1=self._p1.value() / 100,
            decay=self._decay.value(),
            requests_per_click=self._requests.value(),
            session_s=self._session.value(),
            alpha=self._alpha.value(),
        )

    def lease_s(self) -> int:
        """Return how many seconds a phone that hears nothing keeps its light."""
        return self._lease.value() * 60

    def show_traffic(self, traffic: TrafficView, lease_s: int) -> None:
        """Show the numbers of a plan."""
        for field in self._numbers():
            field.blockSignals(True)
        self._sessions.setValue(traffic.sessions_per_day)
        self._p1.setValue(traffic.p1 * 100)
        self._decay.setValue(traffic.decay)
        self._requests.setValue(traffic.requests_per_click)
        self._session.setValue(round(traffic.session_s))
        self._alpha.setValue(traffic.alpha)
        self._lease.setValue(max(1, lease_s // 60))
        for field in self._numbers():
            field.blockSignals(False)

    def show_late(self, minutes: int | None) -> None:
        """Show how late the notice may be."""
        at = self.late.findData(minutes)
        if at < 0:
            self.late.addItem(self._late_text(minutes), minutes)
            at = self.late.count() - 1
        self.late.setCurrentIndex(at)

    def _numbers(self) -> tuple[QDoubleSpinBox | QSpinBox, ...]:
        return (
            self._sessions, self._p1, self._decay, self._requests, self._session, self._alpha,
            self._lease,
        )  # fmt: skip

    def _late_text(self, minutes: int | None) -> str:
        if minutes is None:
            return self.tr("hold it")
        return self.tr("publish within %n minute(s)", "", minutes)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        fields = (
            (self.tr("Opens a day, per person"), self._sessions),
            (self.tr("Click at first sight"), self._p1),
            (self.tr("Less at each further sight (×)"), self._decay),
            (self.tr("Partner requests per click"), self._requests),
            (self.tr("Length of a visit"), self._session),
            (self.tr("How alike people are (α)"), self._alpha),
            (self.tr("If the moment is missed"), self.late),
            (self.tr("A phone offline keeps its light"), self._lease),
        )
        for number, (title, field) in enumerate(fields):
            grid.addWidget(titled(title, field, self), number // 2, number % 2)


def _decimal(
    low: float, high: float, decimals: int, name: str, *, suffix: str = ""
) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    leave_wheel(field)
    field.setDecimals(decimals)
    field.setRange(low, high)
    field.setSingleStep(10**-decimals * (5 if decimals else 1))
    field.setSuffix(suffix)
    field.setObjectName(name)
    field.setKeyboardTracking(False)
    return field


def _whole(low: int, high: int, name: str, *, suffix: str = "") -> QSpinBox:
    field = QSpinBox()
    leave_wheel(field)
    field.setRange(low, high)
    field.setSuffix(suffix)
    field.setObjectName(name)
    field.setKeyboardTracking(False)
    return field
