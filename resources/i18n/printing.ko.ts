<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Printing</name>
        <message>
            <source>Save as PDF</source>
            <translation>PDF로 저장</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>저장했어요 · %1</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>공지</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>인쇄</translation>
        </message>
        <message>
            <source>Save the history as PDF</source>
            <translation>작업 기록을 PDF로 저장</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Printed %1</source>
            <translation>인쇄 %1</translation>
        </message>
        <message>
            <source>History</source>
            <translation>작업 기록</translation>
        </message>
        <message>
            <source>All times are Korean</source>
            <translation>모든 시각은 한국 시각</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>검토 결정</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>댓글</translation>
        </message>
        <message>
            <source>Releases</source>
            <translation>게시</translation>
        </message>
        <message>
            <source>None so far</source>
            <translation>아직 없습니다</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>When</source>
            <translation>언제</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>누가</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>승인</translation>
        </message>
        <message>
            <source>asked for changes</source>
            <translation>수정 요청</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>결정</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>이유</translation>
        </message>
        <message>
            <source>Settled by %1, %2</source>
            <translation>%1 해결 · %2</translation>
        </message>
        <message>
            <source>Planned for</source>
            <translation>예정</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>게시</translation>
        </message>
        <message>
            <source>Taken down</source>
            <translation>내림</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Planned by</source>
            <translation>계획한 사람</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>Draft on version %1</source>
            <translation>버전 %1에서 고치는 중</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>초안</translation>
        </message>
        <message>
            <source>Approved by %1</source>
            <translation>승인 %1</translation>
        </message>
    </context>
</TS>
