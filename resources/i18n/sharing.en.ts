<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>LinkRow</name>
        <message numerus="yes">
            <source>Opened %n time(s)</source>
            <translation>
                <numerusform>Opened %n time</numerusform>
                <numerusform>Opened %n times</numerusform>
            </translation>
        </message>
    </context>
</TS>
