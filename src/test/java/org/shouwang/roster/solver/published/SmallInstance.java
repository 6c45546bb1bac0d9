package org.shouwang.roster.solver.published;

/** Three people for two weeks, written here in the form of the published set. */
final class SmallInstance {

    static final String TEXT = """
            # invented
            SECTION_HORIZON
            14
            SECTION_SHIFTS
            # ShiftID, Length in mins, Shifts which cannot follow this shift
            E,480,
            N,600,E
            SECTION_STAFF
            # ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends
            A,E=14|N=2,4320,960,5,2,2,1
            B,E=14|N=0,4320,960,5,2,2,1
            C,E=14|N=14,4800,960,5,2,2,2
            SECTION_DAYS_OFF
            A,0
            B,5
            SECTION_SHIFT_ON_REQUESTS
            A,2,E,2
            B,1,E,3
            SECTION_SHIFT_OFF_REQUESTS
            C,0,N,4
            SECTION_COVER
            # Day, ShiftID, Requirement, Weight for under, Weight for over
            0,E,1,100,1
            1,E,2,100,1
            2,E,1,100,10
            3,N,1,100,1
            """;

    private SmallInstance() {
    }

    static Instance read() {
        return InstanceReader.read(TEXT.lines().toList());
    }

    /** A table from one line a person: a letter a day, a dot for a day off. */
    static int[][] roster(String... lines) {
        var table = new int[lines.length][14];
        for (int i = 0; i < lines.length; i++) {
            for (int day = 0; day < 14; day++) {
                table[i][day] = "EN".indexOf(lines[i].charAt(day));
            }
        }
        return table;
    }
}
