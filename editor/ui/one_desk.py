"""One desk a workspace: a second start raises the window that is open, hands over its files, ends.

The store's lock decides who is the first; this is only the bell. Its name comes from the path of
the workspace, and only the same user may ring it.
"""

from __future__ import annotations

import getpass
import time
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from editor.ui.bell import LONGEST, files_in, messages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER: Final = b"here\n"
_WAIT_MS: Final = 2000
_LATEST_S: Final = 5.0
_BETWEEN_MS: Final = 150


class OneDesk(QObject):
    """The bell of the desk that is open.

    Signals:
        rung(): somebody started a second one; show this one.
        handed(tuple[Path, ...]): the files with which it was started, if there were any.
    """

    rung = Signal()
    handed = Signal(object)

    def __init__(self, workspace: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name_of(workspace)
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Hear the bell from now on; a bell that a dead desk left behind is taken away.

        Call it only as the owner of the store: nobody else can be listening then.
        """
        from PySide6.QtNetwork import QLocalServer  # late: the first window does not need it

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)
            server.listen(self._name)
        self._server = server
        return server.isListening()

    def close(self) -> None:
        """Take the bell away."""
        if self._server is not None:
            self._server.close()

    def _on_connection(self) -> None:
        server = self._server
        caller = server.nextPendingConnection() if server is not None else None
        if caller is None:
            return
        caller.disconnected.connect(caller.deleteLater)
        caller.setReadBufferSize(LONGEST)
        caller.readyRead.connect(lambda: self._hear(caller))
        self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        """Take one message; who says anything else, or more than any message has, is cut off."""
        if not caller.canReadLine() and caller.bytesAvailable() < LONGEST:
            return
        files = files_in(bytes(caller.readLine(LONGEST + 1).data()))
        if files is None:
            caller.abort()
            return
        caller.write(_ANSWER)
        caller.flush()
        self.rung.emit()
        if files:
            self.handed.emit(files)


def ring(workspace: Path, files: Sequence[Path] = (), *, latest_s: float = _LATEST_S) -> bool:
    """Ask the desk that is open to show itself and to open files; tell whether it answered.

    It may just be starting, so it is asked again until `latest_s` have passed.
    """
    name = name_of(workspace)
    return all(_answered(name, message, latest_s) for message in messages(files))


def _answered(name: str, message: bytes, latest_s: float) -> bool:
    started = time.monotonic()
    while not _rung(name, message):
        if time.monotonic() - started > latest_s:
            return False
        _pause()
    return True


def name_of(workspace: Path) -> str:
    """Return the name of a workspace's bell: of this user, for exactly this folder."""
    where = f"{getpass.getuser()}\0{workspace.resolve()}"
    return f"gongji-{sha256(where.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"


def _rung(name: str, message: bytes) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    bell = QLocalSocket()
    bell.connectToServer(name)
    if not bell.waitForConnected(_WAIT_MS):
        return False
    bell.write(message)
    while bell.bytesToWrite() and bell.waitForBytesWritten(_WAIT_MS):
        pass
    answered = bell.canReadLine() or bell.waitForReadyRead(_WAIT_MS)
    said = bell.readLine().data() if answered else b""
    bell.abort()
    return bool(said == _ANSWER)


def _pause() -> None:
    from PySide6.QtCore import QThread

    QThread.msleep(_BETWEEN_MS)
