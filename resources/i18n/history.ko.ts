<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Backups</name>
        <message>
            <source>Backups</source>
            <translation>백업</translation>
        </message>
        <message>
            <source>In this backup</source>
            <translation>이 백업의 글</translation>
        </message>
        <message>
            <source>restore backup copy</source>
            <translation>복원 되돌리기 백업본</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>책상</translation>
        </message>
        <message>
            <source>Reading the backup…</source>
            <translation>백업을 읽는 중…</translation>
        </message>
        <message numerus="yes">
            <source>%n notice(s) brought back</source>
            <translation>
                <numerusform>공지 %n개를 되살렸습니다</numerusform>
            </translation>
        </message>
        <message>
            <source>One is made each day, the newest seven are kept on this computer.</source>
            <translation>하루에 한 번 만들어 최근 일곱 개를 이 컴퓨터에 둡니다.</translation>
        </message>
        <message>
            <source>No backup yet. The first one is made a minute after the start.</source>
            <translation>아직 백업이 없습니다. 시작하고 1분 뒤에 첫 백업을 만듭니다.</translation>
        </message>
        <message>
            <source>Not on the desk any more, or different there. Nothing is deleted here.</source>
            <translation>지금 글과 다르거나 지금은 없는 글입니다. 여기서는 아무것도 지워지지 않습니다.</translation>
        </message>
        <message>
            <source>Everything in this backup is on the desk, unchanged.</source>
            <translation>이 백업의 글이 모두 지금 글과 같습니다.</translation>
        </message>
        <message>
            <source>Bring all back as new notices</source>
            <translation>모두 새 공지로 되살리기</translation>
        </message>
        <message numerus="yes">
            <source>%n notice(s)</source>
            <translation>
                <numerusform>공지 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>지금 백업하기</translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message>
            <source>Left</source>
            <translation>왼쪽</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>오른쪽</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>비교하는 중…</translation>
        </message>
        <message>
            <source>The same, letter by letter</source>
            <translation>글자 하나까지 같습니다</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>바뀐 곳 %n군데</numerusform>
            </translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>다른 점</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>다음 바뀐 곳</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>이전 바뀐 곳</translation>
        </message>
        <message>
            <source>another kind of notice</source>
            <translation>공지 종류가 달라요</translation>
        </message>
    </context>
    <context>
        <name>ComparisonRows</name>
        <message numerus="yes">
            <source>%n line(s) the same</source>
            <translation>
                <numerusform>같은 줄 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>없어짐: %1</translation>
        </message>
        <message>
            <source>Added: %1</source>
            <translation>생김: %1</translation>
        </message>
        <message>
            <source>Changed: %1 → %2</source>
            <translation>바뀜: %1 → %2</translation>
        </message>
    </context>
    <context>
        <name>RecoveredTexts</name>
        <message>
            <source>Text on the desk</source>
            <translation>지금 글</translation>
        </message>
        <message>
            <source>Not on the desk</source>
            <translation>지금은 없음</translation>
        </message>
        <message>
            <source>Keep this one</source>
            <translation>이 글로 바꾸기</translation>
        </message>
        <message>
            <source>Put on the desk</source>
            <translation>되살리기</translation>
        </message>
        <message>
            <source>%1 (recovered)</source>
            <translation>%1 (되찾음)</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(제목 없음)</translation>
        </message>
        <message>
            <source>differs now</source>
            <translation>지금 글과 다름</translation>
        </message>
        <message>
            <source>not there now</source>
            <translation>지금은 없음</translation>
        </message>
        <message>
            <source>Damaged store</source>
            <translation>손상된 저장소</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>저장하지 못한 글</translation>
        </message>
        <message>
            <source>Refused, put aside</source>
            <translation>따로 둔 버전</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>백업</translation>
        </message>
        <message>
            <source>It takes the place of the other; undo brings that back.</source>
            <translation>지금 글 대신 놓입니다. 실행 취소로 되돌릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>둘 다 두기</translation>
        </message>
        <message>
            <source>It becomes a new notice; nothing else changes.</source>
            <translation>새 공지로 놓입니다. 다른 것은 그대로입니다.</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Recovered texts</source>
            <translation>되찾은 글</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>책상</translation>
        </message>
        <message>
            <source>lost damaged rescue</source>
            <translation>복구 잃은 글 손상 되찾기</translation>
        </message>
        <message>
            <source>Look at each one beside the text on the desk. Nothing is deleted here.</source>
            <translation>하나씩 지금 글과 나란히 볼 수 있습니다. 여기서는 아무것도 지워지지 않습니다.</translation>
        </message>
        <message>
            <source>Nothing was lost. What could not be saved once would be listed here.</source>
            <translation>잃은 글이 없습니다. 저장되지 못한 글이 생기면 여기에 모입니다.</translation>
        </message>
    </context>
    <context>
        <name>VersionList</name>
        <message>
            <source>Versions</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>승인됨</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(제목 없음)</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>보내지 못한 버전</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>Text on the desk</source>
            <translation>지금 글</translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message>
            <source>Versions of this notice</source>
            <translation>이 공지의 버전 보기</translation>
        </message>
        <message>
            <source>history diff</source>
            <translation>기록 비교 되돌리기 이력</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>공지</translation>
        </message>
        <message>
            <source>The service does not answer. These were read before.</source>
            <translation>서버에 연결되지 않았습니다. 앞서 읽어 둔 버전만 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>The service does not answer. Versions appear once it does.</source>
            <translation>서버에 연결되지 않았습니다. 연결되면 버전이 나타납니다.</translation>
        </message>
        <message>
            <source>No version yet. %1 saves one.</source>
            <translation>아직 버전이 없습니다. %1을 누르면 버전으로 저장됩니다.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>달라진 점</translation>
        </message>
        <message>
            <source>Back to this version</source>
            <translation>이 버전으로 되돌리기</translation>
        </message>
        <message>
            <source>The text becomes that of: %1. Undo brings this one back.</source>
            <translation>글이 %1의 글이 됩니다. 지금 글은 실행 취소로 되찾을 수 있습니다.</translation>
        </message>
        <message>
            <source>Back to %1, saved as version %2</source>
            <translation>되돌렸어요: %1 → 버전 %2</translation>
        </message>
    </context>
</TS>
