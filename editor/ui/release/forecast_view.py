"""얼마나 빨리: one line that says it all, and the forecast as a chart or as a table."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from editor.domain.badge import PPB
from editor.domain.release import share_at
from editor.domain.schedule import zone_of
from editor.messages import sentence
from editor.ui.release import words
from editor.ui.release.row import announce, wrapped
from editor.ui.release.table import FigureModel, figure_table
from editor.ui.shared.moments import clock, dated, day_and_time, span

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.errors import GongjiError
    from editor.ui.release.chart import Chart, Picture
    from editor.ui.theme.theme import Theme
    from editor.wire.release import SlotView
    from editor.workflow.planning import Proposal

_TABLE_STEP_S = 900
_AFTER_FULL = 1.45
_LEAST_SHOWN = timedelta(hours=1)


class ForecastView(QWidget):
    """Shows a proposal, or why there is none."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        self._chart: Chart | None = None
        self._proposal: Proposal | None = None
        self.card = QFrame(self)
        self.card.setObjectName("release.summary")
        self.summary = wrapped("", "strong", self.card)
        self.summary.setTextFormat(Qt.TextFormat.RichText)
        self.summary.setProperty("tone", "")
        self._second = wrapped("", "muted", self.card)
        self._model = FigureModel(
            (self.tr("Time"), self.tr("Lit"), self.tr("Partner load"), self.tr("Of the safe line")),
            self,
        )
        self.table = figure_table(self._model, self.tr("Forecast as a table"), self)
        self.table.setObjectName("release.table")
        self.switch = QPushButton(self.tr("Show as a table"), self)
        self.switch.setObjectName("release.as_table")
        self.switch.setProperty("kind", "quiet")
        self.switch.setCheckable(True)
        self.switch.toggled.connect(self._on_switched)
        self._place()
        self.show_waiting()

    def load_chart(self) -> None:
        """Bring the chart in: the room is shown for the first time."""
        if self._chart is not None:
            return
        from editor.ui.release.chart import Chart  # pyqtgraph: late

        self._chart = Chart(self._theme, self)
        self._chart.setObjectName("release.chart")
        self._layers.insertWidget(0, self._chart)
        self._layers.setCurrentIndex(1 if self.switch.isChecked() else 0)
        if self._proposal is not None:
            self._draw(self._proposal)

    def show_waiting(self) -> None:
        """Say what is still needed for a plan."""
        self._proposal = None
        self._dress("note")
        self.summary.setText(self.tr("The plan appears once time, place and audience are set."))
        self._second.setText("")
        self._show_figures(is_shown=False)

    def show_plain(self) -> None:
        """Say that a notice without a badge needs no plan."""
        self._proposal = None
        self._dress("note")
        self.summary.setText(
            self.tr("Without a badge nobody is called; people read it as they come.")
        )
        self._second.setText("")
        self._show_figures(is_shown=False)

    def show_refusal(self, error: GongjiError, slot: SlotView | None) -> None:
        """Say why the planner refuses, and what would be enough."""
        self._proposal = None
        self._dress("warning")
        text = sentence(error, self._language)
        self.summary.setText(text)
        self._second.setText(self._needed(error, slot))
        self._show_figures(is_shown=False)
        announce(self, text)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show the ramp that the planner proposes."""
        is_new = self._proposal is None or self._proposal.plan.points != proposal.plan.points
        self._proposal = proposal
        self._dress("note")
        self.summary.setText(f"<span>{self._first_line(proposal)}</span>")
        self._second.setText(self._second_line(proposal))
        self._model.show_rows(self._rows(proposal))
        self._show_figures(is_shown=True)
        self._draw(proposal)
        if is_new:
            announce(self, self._first_line(proposal).replace("<b>", "").replace("</b>", ""))

    def _place(self) -> None:
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.setSpacing(2)
        inner.addWidget(self.summary)
        inner.addWidget(self._second)
        self._figures = QWidget(self)
        self._layers = QStackedLayout(self._figures)
        self._layers.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.card)
        column.addWidget(self._figures)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)

    def _dress(self, surface: str) -> None:
        self.card.setProperty("surface", surface)
        self.card.style().unpolish(self.card)
        self.card.style().polish(self.card)

    def _show_figures(self, *, is_shown: bool) -> None:
        self._figures.setVisible(is_shown)
        self.switch.setVisible(is_shown)
        self._second.setVisible(bool(self._second.text()))

    def _on_switched(self, is_table: bool) -> None:
        chart, table = self.tr("Show as a chart"), self.tr("Show as a table")
        self.switch.setText(chart if is_table else table)
        if self._chart is not None:
            self._layers.setCurrentWidget(self.table if is_table else self._chart)

    def _first_line(self, proposal: Proposal) -> str:
        plan, badge = proposal.plan, proposal.wish.badge
        audience = badge.audience if badge else 0
        reached = plan.points[-1][1] / PPB
        count = words.people(int(audience * reached), self._language)
        seconds = (plan.points[-1][0] - plan.points[0][0]).total_seconds()
        template = self.tr("<b>Lights for %1 within %2.</b> Partner peak %3 (%4 of its capacity).")
        peak = words.rate(plan.peak_rps, self._language)
        return (
            template.replace("%1", count)
            .replace("%2", span(round(seconds / 60) * 60, self._language))
            .replace("%3", peak)
            .replace("%4", words.percent(proposal.peak_share).replace(" ", ""))
        )

    def _second_line(self, proposal: Proposal) -> str:
        plan, badge = proposal.plan, proposal.wish.badge
        at_once = words.rate(plan.at_once_rps, self._language)
        said = [self.tr("Just a few for the first 10 minutes.")]
        if plan.full_at is None and badge is not None:
            whole = words.people(badge.audience, self._language)
            unlit = self.tr("Not all of %1 are reached: enlarge the capacity or the time.")
            said.append(unlit.replace("%1", whole))
        said.append(self.tr("All at once would have been %1.").replace("%1", at_once))
        return " ".join(said)

    def _needed(self, error: GongjiError, slot: SlotView | None) -> str:
        needed = error.fields.get("needed_rps")
        if not isinstance(needed, int | float) or slot is None:
            return ""
        text = self.tr("Declared: %1 (%2). Needed: %3.")
        return (
            text.replace("%1", words.rate(slot.capacity_rps, self._language))
            .replace("%2", words.evidence(slot.evidence))
            .replace("%3", words.rate(needed, self._language))
        )

    def _rows(self, proposal: Proposal) -> list[tuple[str, ...]]:
        plan, zone = proposal.plan, zone_of(proposal.wish.schedule.zone)
        bends = {at for at, _ in plan.points}
        end = shown_until(proposal)
        rows: list[tuple[str, ...]] = []
        for at, rps, safe in zip(
            plan.forecast.times, plan.forecast.rps, plan.forecast.safe_rps, strict=True
        ):
            is_step = (at - plan.points[0][0]).total_seconds() % _TABLE_STEP_S == 0
            if at <= end and (is_step or at in bends):
                wall = at.astimezone(zone)
                said = day_and_time(wall, self._language) if not rows else None
                share = words.percent(share_at(plan.points, at) / PPB)
                load = words.rate(rps, self._language)
                line = words.percent(rps / safe if safe else 0.0)
                rows.append((said or clock(wall, self._language), share, load, line))
        return rows

    def _draw(self, proposal: Proposal) -> None:
        if self._chart is not None:
            self._chart.show_picture(self._picture(proposal))
            self._chart.setAccessibleName(self.summary.text())

    def _picture(self, proposal: Proposal) -> Picture:
        from editor.ui.release.chart import Curve, Line, Picture  # pyqtgraph: late

        plan, model = proposal.plan, proposal.model
        end = shown_until(proposal)
        shown = [p for p in zip(plan.forecast.times, plan.forecast.rps, strict=True) if p[0] <= end]
        curve = Curve(tuple(t for t, _ in shown), tuple(r for _, r in shown))
        points = tuple(at for at, _ in plan.points if at <= end)
        at_points = Curve(points, tuple(_at(curve.times, curve.rps, at) for at in points))
        safe = Line(model.safe_rps, self._safe_text(model.safe_rps), is_dashed=True)
        capacity = Line(model.capacity_rps, self._capacity_text(proposal))
        return Picture(proposal.wish.schedule.zone, curve, (capacity, safe), at_points)

    def _safe_text(self, rps: float) -> str:
        return self.tr("safe line %1").replace("%1", words.rate(rps, self._language))

    def _capacity_text(self, proposal: Proposal) -> str:
        badge = proposal.wish.badge
        if badge is None:
            return ""
        slot = badge.slot
        known = f"{words.evidence(slot.evidence)} {dated(slot.evidence_on, self._language)}"
        text = self.tr("partner capacity %1 (%2)")
        shown = words.rate(slot.capacity_rps, self._language)
        return text.replace("%1", shown).replace("%2", known)


def shown_until(proposal: Proposal) -> datetime:
    """Return where chart and table end: some time after everybody is reached."""
    plan = proposal.plan
    start, full = plan.points[0][0], plan.points[-1][0]
    wished = start + max(_LEAST_SHOWN, (full - start) * _AFTER_FULL)
    return min(wished, plan.forecast.times[-1])


def _at(times: tuple[datetime, ...], rps: tuple[float, ...], at: datetime) -> float:
    nearest = min(range(len(times)), key=lambda i: abs((times[i] - at).total_seconds()))
    return rps[nearest]
