<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>EmergencyLayer</name>
        <message numerus="yes">
            <source>%n live now</source>
            <translation>
                <numerusform>%n live now</numerusform>
                <numerusform>%n live now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReleaseRoom</name>
        <message numerus="yes">
            <source>%n live</source>
            <translation>
                <numerusform>%n live</numerusform>
                <numerusform>%n live</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held or missed</source>
            <translation>
                <numerusform>%n held or missed</numerusform>
                <numerusform>%n held or missed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrafficFields</name>
        <message numerus="yes">
            <source>publish within %n minute(s)</source>
            <translation>
                <numerusform>publish within %n minute</numerusform>
                <numerusform>publish within %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WhenField</name>
        <message numerus="yes">
            <source>if late, within %n minute(s)</source>
            <translation>
                <numerusform>if late, within %n minute</numerusform>
                <numerusform>if late, within %n minutes</numerusform>
            </translation>
        </message>
    </context>
</TS>
