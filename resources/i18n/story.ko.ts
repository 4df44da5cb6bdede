<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Caption</name>
        <message>
            <source>Stop (Esc)</source>
            <translation>끝내기 (Esc)</translation>
        </message>
        <message>
            <source>Go on (Space)</source>
            <translation>이어서 보기 (스페이스)</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>잠깐 멈춤 (스페이스)</translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>One moment: the practice service is starting.</source>
            <translation>잠시만요, 연습 서버를 켜고 있습니다.</translation>
        </message>
        <message>
            <source>A notice is written. The phone beside it changes at each key.</source>
            <translation>공지를 씁니다. 글자 하나를 칠 때마다 옆의 폰이 바뀝니다.</translation>
        </message>
        <message>
            <source>Now a colleague should read it. Ask for review.</source>
            <translation>이제 동료가 읽어 볼 차례입니다. 검토를 요청합니다.</translation>
        </message>
        <message>
            <source>The reviewer sits down and says something about a few words.</source>
            <translation>검토자가 앉아, 몇 글자를 골라 댓글을 남깁니다.</translation>
        </message>
        <message>
            <source>The writer answers and writes on. The comment stays at its words.</source>
            <translation>작가가 답하고 이어서 씁니다. 댓글은 제 글자 옆을 떠나지 않습니다.</translation>
        </message>
        <message>
            <source>Approved: exactly this text. One changed letter needs a new word.</source>
            <translation>바로 이 글을 승인합니다. 한 글자라도 바뀌면 다시 승인해야 합니다.</translation>
        </message>
        <message>
            <source>The release admin plans: how fast may the red badge light up?</source>
            <translation>게시 관리자가 계획합니다. 빨간 뱃지를 얼마나 빨리 켜도 될까요?</translation>
        </message>
        <message>
            <source>The planner keeps the crowd under the line that the partner survives.</source>
            <translation>제휴사가 버틸 수 있는 선 아래로 손님을 나누어 보냅니다.</translation>
        </message>
        <message>
            <source>Scheduled. From here the practice clock runs 60 times as fast.</source>
            <translation>예약했습니다. 여기서부터 연습 시계를 60배로 돌립니다.</translation>
        </message>
        <message>
            <source>Published on time and read back like a phone does. Then the badge.</source>
            <translation>제시간에 게시하고, 폰처럼 다시 읽어 확인했습니다. 뱃지는 그다음입니다.</translation>
        </message>
        <message>
            <source>The More tab: the red N lights for one person after another.</source>
            <translation>더보기 탭의 빨간 N이 한 사람씩 차례대로 켜집니다.</translation>
        </message>
        <message>
            <source>Real clicks stay under the line; only then it may grow.</source>
            <translation>실제로 누른 횟수가 안전선 아래일 때만 더 많은 사람에게 켜집니다.</translation>
        </message>
        <message>
            <source>The partner calls: something is wrong. One press is enough.</source>
            <translation>제휴사에서 전화가 왔습니다. 한 번만 누르면 됩니다.</translation>
        </message>
        <message>
            <source>Dark by %1 on every phone, even where there is no network.</source>
            <translation>%1까지 모든 폰에서 꺼집니다. 인터넷이 끊긴 폰에서도요.</translation>
        </message>
        <message>
            <source>That was Gongji. Nothing was faked, and nothing of yours was touched.</source>
            <translation>여기까지 ‘공지’였습니다. 꾸며 낸 것은 없고, 쓰시던 것은 건드리지 않았습니다.</translation>
        </message>
    </context>
</TS>
