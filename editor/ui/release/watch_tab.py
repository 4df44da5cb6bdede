"""지켜보기: the share lit now, measured clicks against the forecast, and whether it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from editor.domain.badge import PPB
from editor.domain.release import ReleaseState, share_at
from editor.domain.schedule import zone_of
from editor.ui.release import words
from editor.ui.release.row import label, line_of, wrapped
from editor.ui.release.table import FigureModel, figure_table
from editor.ui.shared.moments import clock_with_seconds, day_and_time
from editor.workflow.releasing import is_burning

if TYPE_CHECKING:
    from datetime import datetime

    from editor.ui.release.chart import Chart, Picture
    from editor.ui.theme.theme import Theme
    from editor.wire.release import LitBadge, Measurement, ReleaseView
    from editor.workflow.watching import Watch

_COLUMN_PX = 720
_TABLE_ROWS = 60
PAUSED = "paused"


class WatchTab(QScrollArea):
    """Shows what a release does while it does it.

    Signals:
        pause_wanted(): hold the badge where it is.
        resume_wanted(): let it go on.
    """

    pause_wanted = Signal()
    resume_wanted = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        self._chart: Chart | None = None
        self._seen: Watch | None = None
        self._page = QWidget(self)
        self._page.setProperty("surface", "paper")
        self.title = wrapped("", "title", self._page)
        self.share = label("", "title", self._page)
        self.share.setObjectName("watch.share")
        self.state = wrapped("", "muted", self._page)
        self.state.setObjectName("watch.state")
        self._heads: dict[str, QWidget] = {}
        self._facts = {name: wrapped("", "", self._page) for name in self._fact_titles()}
        self.pause_button = QPushButton(self.tr("Pause"), self._page)
        self.pause_button.setObjectName("watch.pause")
        self.resume_button = QPushButton(self.tr("Go on"), self._page)
        self.resume_button.setObjectName("watch.resume")
        self.switch = QPushButton(self.tr("Show as a table"), self._page)
        self.switch.setProperty("kind", "quiet")
        self.switch.setCheckable(True)
        self.switch.setObjectName("watch.as_table")
        titles = (self.tr("Time"), self.tr("Counted"), self.tr("p99"), self.tr("Errors"))
        self._model = FigureModel(titles, self._page)
        self.table = figure_table(self._model, self.tr("What the partner counted"), self._page)
        self._empty = wrapped(
            self.tr("There is nothing to watch before a release is out."), "muted", self._page
        )
        self._facts["late"].setProperty("tone", "amber")
        self._place()
        self.pause_button.clicked.connect(self.pause_wanted)
        self.resume_button.clicked.connect(self.resume_wanted)
        self.switch.toggled.connect(self._on_switched)

    def load_chart(self) -> None:
        """Bring the chart in: the room is shown for the first time."""
        if self._chart is None:
            from editor.ui.release.chart import Chart  # pyqtgraph: late

            self._chart = Chart(self._theme, self._page)
            self._chart.setObjectName("watch.chart")
            self._layers.insertWidget(0, self._chart)
            self._layers.setCurrentIndex(0)

    def show_nothing(self) -> None:
        """There is no release to watch."""
        self._seen = None
        self._show_parts(is_out=False, has_badge=False)

    def show_watch(self, seen: Watch, now: datetime, *, may_dark: bool) -> None:
        """Show a release and what was measured."""
        self._seen = seen
        release = seen.release
        is_out = release.published_at is not None
        self._show_parts(is_out=is_out, has_badge=is_out and release.lit is not None)
        self.title.setText(release.title)
        self._say_facts(release)
        is_paused = release.lit is not None and release.lit.reason == PAUSED
        self.pause_button.setVisible(may_dark and is_burning(release) and not is_paused)
        self.resume_button.setVisible(may_dark and is_burning(release) and is_paused)
        self._model.show_rows([self._row(m) for m in reversed(seen.measured[-_TABLE_ROWS:])])
        self.tick(now)
        if self._chart is not None and seen.times:
            self._chart.show_picture(self._picture(seen, now))
            self._chart.setAccessibleName(f"{self.share.text()}. {self.state.text()}")

    def tick(self, now: datetime) -> None:
        """Say again how many people see the badge at this moment."""
        release = self._seen.release if self._seen else None
        lit = release.lit if release else None
        if release is None or lit is None:
            self.share.setText("")
            self.state.setText(words.state(release.state) if release else "")
            return
        self._say_share(release, lit, now)
        why = words.reason(lit.reason)
        said = [words.state(release.state), words.badge_state(lit.state), *([why] if why else [])]
        self.state.setText(" · ".join(said))

    def _say_share(self, release: ReleaseView, lit: LitBadge, now: datetime) -> None:
        """Say one thing: the share lit, or how far it has gone dark."""
        if lit.state.is_final:
            self.share.setText(words.going_dark(release, now) or words.badge_state(lit.state))
            return
        share = share_at(lit.published, now) / PPB
        self.share.setText(self.tr("%1 lit").replace("%1", words.percent(share)))

    def _fact_titles(self) -> dict[str, str]:
        return {
            "published": self.tr("Published"),
            "late": self.tr("Delay"),
            "seen": self.tr("Read back through the public address"),
            "people": self.tr("People whose badge is lit"),
            "clicks": self.tr("Partner requests now"),
            "points": self.tr("Sent to phones ahead"),
        }

    def _place(self) -> None:
        self.setWidgetResizable(True)
        self._page.setMaximumWidth(_COLUMN_PX)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 16, 16, 24)
        column.setSpacing(12)
        column.addWidget(self._empty)
        column.addWidget(self.title)
        column.addWidget(self.share)
        column.addWidget(self.state)
        column.addWidget(line_of(self.pause_button, self.resume_button))
        self._lines = QWidget(self._page)
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, (name, title) in enumerate(self._fact_titles().items()):
            said = label(title, "section", self._lines)
            self._heads[name] = said
            grid.addWidget(said, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._facts[name], number, 1)
        column.addWidget(self._lines)
        self._figures = QFrame(self._page)
        self._layers = QStackedLayout(self._figures)
        self._layers.addWidget(self.table)
        column.addWidget(self._figures)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(self._page)
        self.show_nothing()

    def _show_parts(self, *, is_out: bool, has_badge: bool) -> None:
        self._empty.setVisible(not is_out)
        for part in (self.title, self.state, self._lines):
            part.setVisible(is_out)
        for part in (self.share, self._figures, self.switch):
            part.setVisible(has_badge)
        if not is_out:
            self.pause_button.hide()
            self.resume_button.hide()

    def _say_facts(self, release: ReleaseView) -> None:
        self._facts["published"].setText(self._moment(release, release.published_at))
        self._facts["late"].setText(self._late(release))
        self._show_what_holds(release)
        self._facts["seen"].setText(self._read_back(release))
        lit, badge, seen = release.lit, release.badge, self._seen
        audience = badge.audience if badge else 0
        share = lit.share / PPB if lit else 0.0
        self._facts["people"].setText(words.people(int(audience * share), self._language))
        last = seen.measured[-1] if seen and seen.measured else None
        self._facts["clicks"].setText(self._clicks(last))
        self._facts["points"].setText(self._points(release))

    def _show_what_holds(self, release: ReleaseView) -> None:
        """Nothing of a badge that is dark, or that never was, is still said."""
        is_lit = release.lit is not None and not release.lit.state.is_final
        holds = {
            "late": self._late(release) != "",
            "people": is_lit,
            "clicks": is_lit,
            "points": is_lit,
        }
        for name, does_hold in holds.items():
            self._heads[name].setVisible(does_hold)
            self._facts[name].setVisible(does_hold)

    def _late(self, release: ReleaseView) -> str:
        return words.late(release, self._language)

    def _read_back(self, release: ReleaseView) -> str:
        if release.seen_at is not None:
            return self._moment(release, release.seen_at)
        if release.state is ReleaseState.PUBLISHING:
            return self.tr("Not yet; it is being tried again")
        return "–"

    def _clicks(self, last: Measurement | None) -> str:
        if last is None or self._seen is None:
            return self.tr("Nothing counted yet")
        text = self.tr("%1 · safe line %2 · p99 %3 ms · errors %4")
        return (
            text.replace("%1", words.rate(last.rps, self._language))
            .replace("%2", words.rate(self._seen.safe_rps, self._language))
            .replace("%3", f"{last.p99_ms:,.0f}")
            .replace("%4", words.percent(last.error_share))
        )

    def _points(self, release: ReleaseView) -> str:
        if release.lit is None or not release.lit.published:
            return "–"
        at, share = release.lit.published[-1]
        wall = at.astimezone(zone_of(release.schedule.zone))
        text = self.tr("up to %1 by %2")
        return text.replace("%1", words.lit(share)).replace("%2", clock_with_seconds(wall))

    def _moment(self, release: ReleaseView, at: datetime | None) -> str:
        if at is None:
            return "–"
        wall = at.astimezone(zone_of(release.schedule.zone))
        seconds = clock_with_seconds(wall)
        return f"{day_and_time(wall, self._language)} ({seconds})"

    def _row(self, counted: Measurement) -> tuple[str, ...]:
        zone = zone_of(self._seen.release.schedule.zone) if self._seen else None
        return (
            clock_with_seconds(counted.at.astimezone(zone)),
            words.rate(counted.rps, self._language),
            f"{counted.p99_ms:,.0f} ms",
            words.percent(counted.error_share),
        )

    def _picture(self, seen: Watch, now: datetime) -> Picture:
        from editor.ui.release.chart import Curve, Line, Picture  # pyqtgraph: late

        safe = self.tr("safe line %1").replace("%1", words.rate(seen.safe_rps, self._language))
        measured = Curve(tuple(m.at for m in seen.measured), tuple(m.rps for m in seen.measured))
        zone, line = seen.release.schedule.zone, Line(seen.safe_rps, safe, is_dashed=True)
        forecast = Curve(seen.times, seen.expected)
        return Picture(zone, forecast, (line,), measured=measured, now=now)

    def _on_switched(self, is_table: bool) -> None:
        chart, table = self.tr("Show as a chart"), self.tr("Show as a table")
        self.switch.setText(chart if is_table else table)
        if self._chart is not None:
            self._layers.setCurrentWidget(self.table if is_table else self._chart)
