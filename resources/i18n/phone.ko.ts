<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>MoreNote</name>
        <message>
            <source>No More tab entry yet. Add one under Release, Partners.</source>
            <translation>더보기 항목이 아직 없습니다. 게시 › 제휴에서 등록하면 여기에 보입니다.</translation>
        </message>
        <message>
            <source>More tab entries show up once the service answers.</source>
            <translation>서비스에 연결되면 더보기 항목이 여기에 보입니다.</translation>
        </message>
    </context>
    <context>
        <name>PersonaChips</name>
        <message>
            <source>Whose phone</source>
            <translation>누구의 폰</translation>
        </message>
        <message>
            <source>First</source>
            <translation>첫 사람</translation>
        </message>
        <message>
            <source>Among the first 1 % to see the badge</source>
            <translation>뱃지를 가장 먼저 보는 1 % 가운데 한 사람</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>가운데</translation>
        </message>
        <message>
            <source>In the middle of the queue</source>
            <translation>뱃지를 보는 차례가 한가운데인 사람</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>마지막</translation>
        </message>
        <message>
            <source>Among the last 1 % to see the badge</source>
            <translation>뱃지를 가장 나중에 보는 1 % 가운데 한 사람</translation>
        </message>
    </context>
    <context>
        <name>TimeSlider</name>
        <message>
            <source>Plan</source>
            <translation>계획</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>지금</translation>
        </message>
        <message>
            <source>Planned, not published</source>
            <translation>아직 게시되지 않은 계획입니다</translation>
        </message>
        <message>
            <source>Minutes after publication</source>
            <translation>게시 뒤 지난 분</translation>
        </message>
        <message>
            <source>Time after publication, for example 7 min or 1:30</source>
            <translation>게시 뒤 지난 시간. 예: 7분, 1:30, 10분 전</translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>지금으로 돌아가기</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>게시 전</translation>
        </message>
        <message>
            <source>End</source>
            <translation>끝</translation>
        </message>
        <message>
            <source>this is a preview</source>
            <translation>미리 보는 화면입니다</translation>
        </message>
        <message>
            <source>%1 before</source>
            <translation>%1 전</translation>
        </message>
        <message>
            <source>%1 after</source>
            <translation>%1 뒤</translation>
        </message>
        <message>
            <source>The moment of publication</source>
            <translation>게시되는 순간</translation>
        </message>
        <message>
            <source>%1 before publication</source>
            <translation>게시 %1 전</translation>
        </message>
        <message>
            <source>%1 after publication</source>
            <translation>게시 %1 뒤</translation>
        </message>
        <message>
            <source>nobody sees it yet</source>
            <translation>아직 아무에게도 보이지 않습니다</translation>
        </message>
        <message>
            <source>it is new in the list</source>
            <translation>목록에 새 글로 보입니다</translation>
        </message>
        <message>
            <source>the badge is off</source>
            <translation>뱃지가 모두 꺼졌습니다</translation>
        </message>
        <message>
            <source>the badge was stopped</source>
            <translation>뱃지가 긴급 중단되었습니다</translation>
        </message>
        <message>
            <source>the notice has ended</source>
            <translation>공지 게시가 끝났습니다</translation>
        </message>
        <message>
            <source>the first person sees no badge yet</source>
            <translation>첫 사람에게도 아직 뱃지가 보이지 않습니다</translation>
        </message>
        <message>
            <source>the first person sees the badge</source>
            <translation>첫 사람에게는 뱃지가 보입니다</translation>
        </message>
        <message>
            <source>the middle person sees no badge yet</source>
            <translation>가운데 사람에게는 아직 뱃지가 보이지 않습니다</translation>
        </message>
        <message>
            <source>the middle person sees the badge</source>
            <translation>가운데 사람에게도 뱃지가 보입니다</translation>
        </message>
        <message>
            <source>the last person sees no badge yet</source>
            <translation>마지막 사람에게는 아직 뱃지가 보이지 않습니다</translation>
        </message>
        <message>
            <source>the last person sees the badge</source>
            <translation>마지막 사람에게도 뱃지가 보입니다</translation>
        </message>
    </context>
</TS>
