<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Band</name>
        <message numerus="yes">
            <source>To send %n</source>
            <translation>
                <numerusform>To send %n</numerusform>
                <numerusform>To send %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not taken %n</source>
            <translation>
                <numerusform>Not taken %n</numerusform>
                <numerusform>Not taken %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put aside %n</source>
            <translation>
                <numerusform>Put aside %n</numerusform>
                <numerusform>Put aside %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Review %n</source>
            <translation>
                <numerusform>Review %n</numerusform>
                <numerusform>Review %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryPane</name>
        <message numerus="yes">
            <source>%n notice(s) of the service not read yet</source>
            <translation>
                <numerusform>%n notice of the service is not read yet</numerusform>
                <numerusform>%n notices of the service are not read yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingStrip</name>
        <message numerus="yes">
            <source>Left as they are: %n</source>
            <translation>
                <numerusform>Left as it is: %n</numerusform>
                <numerusform>Left as they are: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message numerus="yes">
            <source>%n picture(s) not taken over: the address is elsewhere. Save and drop it</source>
            <translation>
                <numerusform>%n picture was not taken over: its address is elsewhere. Save it and drop the file here</numerusform>
                <numerusform>%n pictures were not taken over: their addresses are elsewhere. Save them and drop the files here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Requests</name>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewRoom</name>
        <message numerus="yes">
            <source>%n waiting for my answer</source>
            <translation>
                <numerusform>%n waiting for my answer</numerusform>
                <numerusform>%n waiting for my answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open comment(s)</source>
            <translation>
                <numerusform>%n open comment</numerusform>
                <numerusform>%n open comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n to look at</numerusform>
                <numerusform>%n to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoomStatus</name>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n to look at</numerusform>
                <numerusform>%n to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettledComments</name>
        <message numerus="yes">
            <source>%n settled comment(s)</source>
            <translation>
                <numerusform>%n settled comment</numerusform>
                <numerusform>%n settled comments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Shelves</name>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
    </context>
</TS>
