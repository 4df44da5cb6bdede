<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Backups</name>
        <message numerus="yes">
            <source>%n notice(s) brought back</source>
            <translation>
                <numerusform>%n notice brought back</numerusform>
                <numerusform>%n notices brought back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n notice(s)</source>
            <translation>
                <numerusform>%n notice</numerusform>
                <numerusform>%n notices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonRows</name>
        <message numerus="yes">
            <source>%n line(s) the same</source>
            <translation>
                <numerusform>%n line the same</numerusform>
                <numerusform>%n lines the same</numerusform>
            </translation>
        </message>
    </context>
</TS>
