<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>LinkRow</name>
        <message>
            <source>Turn off</source>
            <translation>끄기</translation>
        </message>
        <message>
            <source>This link opens no more; others do</source>
            <translation>이 링크만 더는 열리지 않게 합니다</translation>
        </message>
        <message>
            <source>Not opened yet</source>
            <translation>아직 열지 않았어요</translation>
        </message>
        <message numerus="yes">
            <source>Opened %n time(s)</source>
            <translation>
                <numerusform>%n번 열림</numerusform>
            </translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>마지막 %1</translation>
        </message>
    </context>
    <context>
        <name>Sharing</name>
        <message>
            <source>Link copied</source>
            <translation>링크를 복사했어요</translation>
        </message>
        <message>
            <source>See it on my phone</source>
            <translation>내 폰에서 보기</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>폰</translation>
        </message>
        <message>
            <source>Shows this version only; later changes are not on the phone.</source>
            <translation>지금 이 버전만 보입니다. 나중에 고친 글은 폰에 나오지 않아요.</translation>
        </message>
        <message>
            <source>Possible once the service answers.</source>
            <translation>서비스에 연결되면 쓸 수 있어요.</translation>
        </message>
        <message>
            <source>This computer has no address in a private network. Connect it to the same Wi-Fi as the phone and open this again.</source>
            <translation>이 컴퓨터에 사설 네트워크 주소가 없어요. 폰과 같은 Wi-Fi에 연결한 뒤 다시 열어 주세요.</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>1시간</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24시간</translation>
        </message>
        <message>
            <source>3 days</source>
            <translation>3일</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7일</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>ends %1</source>
            <translation>%1 꺼짐</translation>
        </message>
        <message>
            <source>Wi-Fi</source>
            <translation>Wi-Fi</translation>
        </message>
        <message>
            <source>cable</source>
            <translation>유선</translation>
        </message>
        <message>
            <source>network</source>
            <translation>네트워크</translation>
        </message>
    </context>
    <context>
        <name>SharingPanel</name>
        <message>
            <source>See it on my phone</source>
            <translation>내 폰에서 보기</translation>
        </message>
        <message>
            <source>Make a QR code</source>
            <translation>QR 만들기</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>링크 복사</translation>
        </message>
        <message>
            <source>Make another</source>
            <translation>새로 만들기</translation>
        </message>
        <message>
            <source>Close the address</source>
            <translation>주소 닫기</translation>
        </message>
        <message>
            <source>Close this layer; links stay open (Esc)</source>
            <translation>이 창만 닫기 · 링크는 그대로 열려 있어요 (Esc)</translation>
        </message>
        <message>
            <source>Open on %1, for review pages only</source>
            <translation>%1에서 열려 있어요 · 검토용 페이지만</translation>
        </message>
        <message>
            <source>No device of this network can open it any more</source>
            <translation>이 네트워크에서 더는 못 열게 합니다</translation>
        </message>
        <message>
            <source>Network of the phone</source>
            <translation>폰이 연결된 네트워크</translation>
        </message>
        <message>
            <source>Open links</source>
            <translation>열린 링크</translation>
        </message>
        <message>
            <source>Point the phone's camera at it. It must be in the same network.</source>
            <translation>폰 카메라로 비춰 보세요. 같은 네트워크에 있어야 열립니다.</translation>
        </message>
    </context>
</TS>
