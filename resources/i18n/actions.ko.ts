<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>CardKeys</name>
        <message>
            <source>Comment cards</source>
            <translation>댓글 카드</translation>
        </message>
        <message>
            <source>Next card</source>
            <translation>다음 카드</translation>
        </message>
        <message>
            <source>Previous card</source>
            <translation>이전 카드</translation>
        </message>
        <message>
            <source>Answer on the card</source>
            <translation>카드에 답글 쓰기</translation>
        </message>
        <message>
            <source>Resolve, or open again</source>
            <translation>해결하기 · 다시 열기</translation>
        </message>
    </context>
    <context>
        <name>ChoiceLayer</name>
        <message>
            <source>Found</source>
            <translation>찾은 것</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>What would you like to do?</source>
            <translation>무엇을 할까요?</translation>
        </message>
        <message>
            <source>Nothing here is called that. Try another word, or 초성.</source>
            <translation>그런 이름의 일이 없어요. 다른 말이나 초성으로 찾아보세요.</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Open a notice: its title, or 초성</source>
            <translation>열 공지의 제목이나 초성</translation>
        </message>
        <message>
            <source>Enter: write · Ctrl+Enter: where it stands, in review or publishing</source>
            <translation>Enter 글쓰기에서 열기 · Ctrl+Enter 검토나 게시 중인 자리에서 열기</translation>
        </message>
        <message>
            <source>No notice has that title. %1 also looks into the texts.</source>
            <translation>그런 제목의 공지가 없어요. %1 키는 본문까지 찾습니다.</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>초안</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>검토 중</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>예약됨</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>게시 중</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>끝남</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>승인됨</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Command palette</source>
            <translation>명령 팔레트</translation>
        </message>
        <message>
            <source>Open a notice quickly</source>
            <translation>공지 빨리 열기</translation>
        </message>
        <message>
            <source>go to find switch</source>
            <translation>이동 찾기 열기</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>창</translation>
        </message>
    </context>
</TS>
