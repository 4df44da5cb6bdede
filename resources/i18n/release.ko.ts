<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
    <context>
        <name>Board</name>
        <message>
            <source>Cancel this release</source>
            <translation>게시 취소</translation>
        </message>
        <message>
            <source>Schedule the same again</source>
            <translation>같은 내용으로 다시 예약</translation>
        </message>
        <message>
            <source>Scheduled: %1</source>
            <translation>예약했습니다: %1</translation>
        </message>
        <message>
            <source>Cancelled: %1</source>
            <translation>취소했습니다: %1</translation>
        </message>
    </context>
    <context>
        <name>BoardWords</name>
        <message>
            <source>Schedule</source>
            <translation>예약 확정</translation>
        </message>
        <message>
            <source>Confirm this plan</source>
            <translation>이 계획 확인</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>planned by %1</source>
            <translation>%1 계획</translation>
        </message>
        <message>
            <source>Release admins plan and schedule; you may read along.</source>
            <translation>계획과 예약은 게시 관리자가 합니다. 내용은 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Switch to %1</source>
            <translation>%1 자리로 바꾸기</translation>
        </message>
    </context>
    <context>
        <name>ChecksPane</name>
        <message>
            <source>Check first</source>
            <translation>미리 점검</translation>
        </message>
        <message>
            <source>Type the title to schedule</source>
            <translation>예약하려면 제목을 입력하세요</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>예약 확정</translation>
        </message>
        <message>
            <source>Everything passed</source>
            <translation>모두 통과했습니다</translation>
        </message>
        <message>
            <source>Before publishing</source>
            <translation>게시 전 확인</translation>
        </message>
        <message>
            <source>Approved text</source>
            <translation>승인받은 글</translation>
        </message>
        <message>
            <source>Safe link (https)</source>
            <translation>안전한 링크(https)</translation>
        </message>
        <message>
            <source>Times fit together</source>
            <translation>게시와 뱃지 시각</translation>
        </message>
        <message>
            <source>Partner can take the traffic</source>
            <translation>제휴사가 견디는 속도</translation>
        </message>
    </context>
    <context>
        <name>EmergencyLayer</name>
        <message>
            <source>Which one</source>
            <translation>어느 것을</translation>
        </message>
        <message>
            <source>Nothing is live now.</source>
            <translation>지금 켜진 것이 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n live now</source>
            <translation>
                <numerusform>지금 켜진 것 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>Switch to %1</source>
            <translation>%1 자리로 바꾸기</translation>
        </message>
    </context>
    <context>
        <name>EmergencyRows</name>
        <message>
            <source>Stop the badge now</source>
            <translation>뱃지 긴급 중단</translation>
        </message>
        <message>
            <source>Take the notice down</source>
            <translation>공지 내리기</translation>
        </message>
        <message>
            <source>Phones in use go dark within 75 s, all of them within %1. It never comes back; to light one again, schedule anew.</source>
            <translation>쓰고 있는 폰은 75초, 끊긴 폰까지 %1 안에 모두 꺼집니다. 다시 켜려면 새로 예약해야 합니다.</translation>
        </message>
        <message>
            <source>Stopping the badge…</source>
            <translation>뱃지를 끄는 중…</translation>
        </message>
        <message>
            <source>Badge stopped</source>
            <translation>뱃지 긴급 중단됨</translation>
        </message>
        <message>
            <source>Badge is over</source>
            <translation>뱃지가 이미 끝났습니다</translation>
        </message>
        <message>
            <source>It leaves the list; whoever has it open is told. Its badge goes out, too.</source>
            <translation>목록에서 빠지고, 연 사람에게는 안내가 보입니다. 뱃지도 함께 꺼집니다.</translation>
        </message>
        <message>
            <source>Taking the notice down…</source>
            <translation>공지를 내리는 중…</translation>
        </message>
        <message>
            <source>Notice taken down</source>
            <translation>공지를 내렸습니다</translation>
        </message>
    </context>
    <context>
        <name>EmergencyWords</name>
        <message>
            <source>%1 · taken down</source>
            <translation>%1 · 내림</translation>
        </message>
        <message>
            <source>Taken down · it has left the list</source>
            <translation>내렸습니다 · 목록에서 빠졌습니다</translation>
        </message>
        <message>
            <source>A release admin may do this: %1.</source>
            <translation>게시 관리자가 할 수 있습니다: %1.</translation>
        </message>
        <message>
            <source>A release admin may do this. Call one now.</source>
            <translation>게시 관리자만 할 수 있습니다. 바로 연락해 주세요.</translation>
        </message>
    </context>
    <context>
        <name>Fitting</name>
        <message>
            <source>List</source>
            <translation>목록</translation>
        </message>
    </context>
    <context>
        <name>ForecastView</name>
        <message>
            <source>Time</source>
            <translation>시각</translation>
        </message>
        <message>
            <source>Lit</source>
            <translation>켜짐</translation>
        </message>
        <message>
            <source>Partner load</source>
            <translation>제휴사 요청</translation>
        </message>
        <message>
            <source>Of the safe line</source>
            <translation>안전선 대비</translation>
        </message>
        <message>
            <source>Forecast as a table</source>
            <translation>예상 트래픽 표</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>표로 보기</translation>
        </message>
        <message>
            <source>Without a badge nobody is called; people read it as they come.</source>
            <translation>뱃지가 없으면 사람을 부르지 않습니다. 들어온 사람이 읽습니다.</translation>
        </message>
        <message>
            <source>Show as a chart</source>
            <translation>그래프로 보기</translation>
        </message>
        <message>
            <source>&lt;b&gt;Lights for %1 within %2.&lt;/b&gt; Partner peak %3 (%4 of its capacity).</source>
            <translation>&lt;b&gt;%1에게 %2 동안 켜집니다.&lt;/b&gt; 제휴사 최고 %3(용량의 %4).</translation>
        </message>
        <message>
            <source>Just a few for the first 10 minutes.</source>
            <translation>먼저 10분은 아주 조금만.</translation>
        </message>
        <message>
            <source>Not all of %1 are reached: enlarge the capacity or the time.</source>
            <translation>%1 모두에게는 닿지 않습니다. 용량이나 기간을 늘려 주세요.</translation>
        </message>
        <message>
            <source>All at once would have been %1.</source>
            <translation>한꺼번에 켰다면 %1.</translation>
        </message>
        <message>
            <source>Declared: %1 (%2). Needed: %3.</source>
            <translation>지금 용량 %1(%2), 필요한 용량 %3.</translation>
        </message>
        <message>
            <source>safe line %1</source>
            <translation>안전선 %1</translation>
        </message>
        <message>
            <source>partner capacity %1 (%2)</source>
            <translation>제휴사 용량 %1(%2)</translation>
        </message>
        <message>
            <source>The plan appears once time, place and audience are set.</source>
            <translation>시각과 자리, 대상이 정해지면 바로 안전한 계획을 추천합니다.</translation>
        </message>
    </context>
    <context>
        <name>PartnersTab</name>
        <message>
            <source>More-tab entries</source>
            <translation>더보기 항목</translation>
        </message>
        <message>
            <source>Add an entry</source>
            <translation>항목 추가</translation>
        </message>
        <message>
            <source>No partner yet. Add the entry that a badge shall lead to.</source>
            <translation>아직 제휴사가 없습니다. 뱃지가 이어질 더보기 항목을 추가해 주세요.</translation>
        </message>
        <message>
            <source>Partners and their More-tab entries</source>
            <translation>제휴사와 더보기 항목</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>저장했습니다.</translation>
        </message>
    </context>
    <context>
        <name>PlanForm</name>
        <message>
            <source>Advanced</source>
            <translation>고급</translation>
        </message>
        <message>
            <source>Not planned yet</source>
            <translation>아직 계획 없음</translation>
        </message>
        <message>
            <source> people</source>
            <translation> 명</translation>
        </message>
        <message>
            <source>What</source>
            <translation>무엇을</translation>
        </message>
        <message>
            <source>When</source>
            <translation>언제</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>어디에</translation>
        </message>
        <message>
            <source>How fast</source>
            <translation>얼마나 빨리</translation>
        </message>
        <message>
            <source>For how many people</source>
            <translation>몇 명에게</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>1 notice</source>
            <translation>공지 1건</translation>
        </message>
    </context>
    <context>
        <name>ReleaseList</name>
        <message>
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
        <message>
            <source>Plan a release</source>
            <translation>게시 계획 세우기</translation>
        </message>
        <message>
            <source>approved by %1</source>
            <translation>%1 승인</translation>
        </message>
        <message>
            <source>badge %1 lit</source>
            <translation>뱃지 %1 켜짐</translation>
        </message>
        <message>
            <source>To plan</source>
            <translation>계획할 공지</translation>
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
            <source>Held or missed</source>
            <translation>보류·놓침</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>끝남</translation>
        </message>
        <message>
            <source>Being planned</source>
            <translation>계획 중</translation>
        </message>
    </context>
    <context>
        <name>ReleasePane</name>
        <message>
            <source>Releases</source>
            <translation>게시 목록</translation>
        </message>
        <message>
            <source>Nothing to publish yet. A notice appears here once it is approved.</source>
            <translation>아직 게시할 공지가 없습니다. 승인된 공지가 여기에 나옵니다.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseRoom</name>
        <message>
            <source>Parts of the release room</source>
            <translation>게시 방의 탭</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>계획</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>지켜보기</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>제휴</translation>
        </message>
        <message>
            <source>Next release %1</source>
            <translation>다음 게시 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n live</source>
            <translation>
                <numerusform>게시 중 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held or missed</source>
            <translation>
                <numerusform>보류·놓침 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReleaseWords</name>
        <message>
            <source>Draft</source>
            <translation>작성 중</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>검토 중</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>승인됨</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>예약됨</translation>
        </message>
        <message>
            <source>Being published</source>
            <translation>게시 확인 중</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>게시 중</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>게시 종료</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>내림</translation>
        </message>
        <message>
            <source>Suspended</source>
            <translation>보류됨</translation>
        </message>
        <message>
            <source>Publishing failed</source>
            <translation>게시 실패</translation>
        </message>
        <message>
            <source>Missed its time</source>
            <translation>시간 놓침</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>취소됨</translation>
        </message>
        <message>
            <source>Replaced by a new version</source>
            <translation>새 버전으로 교체됨</translation>
        </message>
        <message>
            <source>Waiting to light</source>
            <translation>켜지기 전</translation>
        </message>
        <message>
            <source>Just a few at first</source>
            <translation>먼저 아주 조금만</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>일시 멈춤</translation>
        </message>
        <message>
            <source>Lit for everybody</source>
            <translation>모두에게 켜짐</translation>
        </message>
        <message>
            <source>Badge ended</source>
            <translation>뱃지 종료</translation>
        </message>
        <message>
            <source>Badge stopped</source>
            <translation>뱃지 긴급 중단됨</translation>
        </message>
        <message>
            <source>declared only</source>
            <translation>신고만</translation>
        </message>
        <message>
            <source>load test</source>
            <translation>부하 시험</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>실측</translation>
        </message>
        <message>
            <source>paused by a person</source>
            <translation>사람이 멈춤</translation>
        </message>
        <message>
            <source>the partner sends no measurements</source>
            <translation>제휴사 측정값이 오지 않음</translation>
        </message>
        <message>
            <source>the partner answers slowly</source>
            <translation>제휴사 응답이 느림</translation>
        </message>
        <message>
            <source>the partner answers with errors</source>
            <translation>제휴사 오류 응답</translation>
        </message>
        <message>
            <source>no room under the safe line</source>
            <translation>안전선까지 여유가 없음</translation>
        </message>
        <message>
            <source>the text was changed after scheduling</source>
            <translation>예약한 뒤 글이 바뀜</translation>
        </message>
        <message>
            <source>an approval was taken back</source>
            <translation>승인이 취소됨</translation>
        </message>
        <message>
            <source>the slot was changed after scheduling</source>
            <translation>예약한 뒤 더보기 항목이 바뀜</translation>
        </message>
        <message>
            <source>the public page could not be read back yet</source>
            <translation>공개 주소에서 아직 확인하지 못함</translation>
        </message>
        <message>
            <source>too late to light</source>
            <translation>켜기에 늦음</translation>
        </message>
        <message>
            <source>All dark since %1</source>
            <translation>모두 꺼짐 · %1부터</translation>
        </message>
        <message>
            <source>Going dark: %1 · all dark by %2</source>
            <translation>꺼지는 중 %1 · %2까지 모두 꺼짐</translation>
        </message>
        <message>
            <source>Lighting up, step by step</source>
            <translation>점점 늘어나는 중</translation>
        </message>
        <message>
            <source>Published late · by %1</source>
            <translation>늦게 게시됨 · %1 늦음</translation>
        </message>
    </context>
    <context>
        <name>SlotForm</name>
        <message>
            <source>%1 (uses %2)</source>
            <translation>%1(용량의 %2까지)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>New partner…</source>
            <translation>새 제휴사…</translation>
        </message>
        <message>
            <source>New More-tab entry</source>
            <translation>새 더보기 항목</translation>
        </message>
        <message>
            <source>Change the entry</source>
            <translation>더보기 항목 고치기</translation>
        </message>
        <message>
            <source> requests/s</source>
            <translation> 건/초</translation>
        </message>
        <message>
            <source>Partner's name</source>
            <translation>제휴사 이름</translation>
        </message>
        <message>
            <source>Partner's contact</source>
            <translation>제휴사 연락처</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>제휴사</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>아이콘</translation>
        </message>
        <message>
            <source>Label in Korean</source>
            <translation>한국어 이름</translation>
        </message>
        <message>
            <source>Label in English</source>
            <translation>영어 이름</translation>
        </message>
        <message>
            <source>Link (https)</source>
            <translation>링크(https)</translation>
        </message>
        <message>
            <source>Health address</source>
            <translation>상태 확인 주소</translation>
        </message>
        <message>
            <source>Declared capacity</source>
            <translation>신고한 용량</translation>
        </message>
        <message>
            <source>Everyday load</source>
            <translation>평소 요청</translation>
        </message>
        <message>
            <source>How it is known</source>
            <translation>근거</translation>
        </message>
        <message>
            <source>Known since</source>
            <translation>확인한 날</translation>
        </message>
    </context>
    <context>
        <name>SlotIcons</name>
        <message>
            <source>Game pad</source>
            <translation>게임</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>선물</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>음악</translation>
        </message>
        <message>
            <source>Shopping bag</source>
            <translation>쇼핑백</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>티켓</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>별</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>책</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>카메라</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>하트</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>기차</translation>
        </message>
        <message>
            <source>Food</source>
            <translation>식사</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>동영상</translation>
        </message>
        <message>
            <source>News</source>
            <translation>뉴스</translation>
        </message>
        <message>
            <source>Trophy</source>
            <translation>트로피</translation>
        </message>
        <message>
            <source>Sparkles</source>
            <translation>반짝임</translation>
        </message>
        <message>
            <source>Wallet</source>
            <translation>지갑</translation>
        </message>
    </context>
    <context>
        <name>TrafficFields</name>
        <message>
            <source> s</source>
            <translation>초</translation>
        </message>
        <message>
            <source> min</source>
            <translation>분</translation>
        </message>
        <message>
            <source>hold it</source>
            <translation>보류</translation>
        </message>
        <message numerus="yes">
            <source>publish within %n minute(s)</source>
            <translation>
                <numerusform>%n분 안에는 게시</numerusform>
            </translation>
        </message>
        <message>
            <source>Opens a day, per person</source>
            <translation>한 사람이 하루에 여는 횟수</translation>
        </message>
        <message>
            <source>Click at first sight</source>
            <translation>처음 보고 누를 확률</translation>
        </message>
        <message>
            <source>Less at each further sight (×)</source>
            <translation>다시 볼 때마다 줄어드는 비율(×)</translation>
        </message>
        <message>
            <source>Partner requests per click</source>
            <translation>한 번 누를 때 제휴사 요청 수</translation>
        </message>
        <message>
            <source>Length of a visit</source>
            <translation>한 번 머무는 시간</translation>
        </message>
        <message>
            <source>How alike people are (α)</source>
            <translation>사람들이 서로 비슷한 정도(α)</translation>
        </message>
        <message>
            <source>If the moment is missed</source>
            <translation>제때 나가지 못하면</translation>
        </message>
        <message>
            <source>A phone offline keeps its light</source>
            <translation>끊긴 폰에 켜져 있는 시간</translation>
        </message>
    </context>
    <context>
        <name>WatchTab</name>
        <message>
            <source>Pause</source>
            <translation>일시 멈춤</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>이어서 켜기</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>표로 보기</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시각</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>측정값</translation>
        </message>
        <message>
            <source>p99</source>
            <translation>p99</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>오류</translation>
        </message>
        <message>
            <source>What the partner counted</source>
            <translation>제휴사가 센 값</translation>
        </message>
        <message>
            <source>There is nothing to watch before a release is out.</source>
            <translation>게시된 뒤에 여기서 지켜볼 수 있습니다.</translation>
        </message>
        <message>
            <source>%1 lit</source>
            <translation>%1 켜짐</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>게시한 시각</translation>
        </message>
        <message>
            <source>Read back through the public address</source>
            <translation>공개 주소에서 확인</translation>
        </message>
        <message>
            <source>Partner requests now</source>
            <translation>지금 제휴사 요청</translation>
        </message>
        <message>
            <source>Not yet; it is being tried again</source>
            <translation>아직입니다. 다시 시도하고 있습니다</translation>
        </message>
        <message>
            <source>Nothing counted yet</source>
            <translation>아직 측정값 없음</translation>
        </message>
        <message>
            <source>%1 · safe line %2 · p99 %3 ms · errors %4</source>
            <translation>%1 · 안전선 %2 · p99 %3 ms · 오류 %4</translation>
        </message>
        <message>
            <source>up to %1 by %2</source>
            <translation>%2까지 %1</translation>
        </message>
        <message>
            <source>safe line %1</source>
            <translation>안전선 %1</translation>
        </message>
        <message>
            <source>Show as a chart</source>
            <translation>그래프로 보기</translation>
        </message>
        <message>
            <source>People whose badge is lit</source>
            <translation>뱃지가 켜진 사람</translation>
        </message>
        <message>
            <source>Sent to phones ahead</source>
            <translation>폰에 미리 알려 둔 범위</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>지연</translation>
        </message>
    </context>
    <context>
        <name>WhenField</name>
        <message>
            <source>Choose…</source>
            <translation>고르세요…</translation>
        </message>
        <message>
            <source>the earlier one</source>
            <translation>앞의 시각</translation>
        </message>
        <message>
            <source>the later one</source>
            <translation>뒤의 시각</translation>
        </message>
        <message>
            <source>Which of the two</source>
            <translation>둘 중 어느 것</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시각</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>시간대</translation>
        </message>
        <message>
            <source>In 1 minute</source>
            <translation>1분 뒤</translation>
        </message>
        <message>
            <source>In 3 hours</source>
            <translation>3시간 뒤</translation>
        </message>
        <message>
            <source>Tomorrow 10:00</source>
            <translation>내일 10:00</translation>
        </message>
        <message>
            <source>The next one is %1.</source>
            <translation>다음 시각은 %1입니다.</translation>
        </message>
        <message>
            <source>Choose when</source>
            <translation>시각을 골라 주세요</translation>
        </message>
        <message>
            <source>held if late</source>
            <translation>늦으면 보류</translation>
        </message>
        <message numerus="yes">
            <source>if late, within %n minute(s)</source>
            <translation>
                <numerusform>늦으면 %n분 안에는 게시</numerusform>
            </translation>
        </message>
        <message>
            <source>Korean time</source>
            <translation>한국 시간</translation>
        </message>
    </context>
    <context>
        <name>WhereField</name>
        <message>
            <source>Light a red badge in the More tab</source>
            <translation>더보기 탭에 빨간 뱃지 켜기</translation>
        </message>
        <message>
            <source>Add a More-tab entry of a partner</source>
            <translation>제휴사 더보기 항목 추가</translation>
        </message>
        <message>
            <source>More tab entry</source>
            <translation>더보기 항목</translation>
        </message>
        <message>
            <source>Badge off at</source>
            <translation>뱃지 끄는 시각</translation>
        </message>
        <message>
            <source>In the notice list, without a badge</source>
            <translation>공지 목록에만, 뱃지 없이</translation>
        </message>
        <message>
            <source>Choose where the badge leads</source>
            <translation>뱃지가 이어질 곳을 골라 주세요</translation>
        </message>
        <message>
            <source>More → %1, red badge · until %2</source>
            <translation>더보기 → %1, 빨간 뱃지 · %2까지</translation>
        </message>
    </context>
    <context>
        <name>_CheckRow</name>
        <message>
            <source>passed</source>
            <translation>통과</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>통과하지 못함</translation>
        </message>
        <message>
            <source>not judged yet</source>
            <translation>아직 점검하지 않음</translation>
        </message>
    </context>
</TS>
