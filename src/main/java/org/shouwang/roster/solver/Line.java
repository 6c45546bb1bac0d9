package org.shouwang.roster.solver;

import java.util.Arrays;

/** What one person would do: duties in the order of their begin. */
public final class Line {

    private final Task task;
    private int worker;
    private int[] duties = new int[16];
    private int size;

    Line(Task task, int worker) {
        this.task = task;
        this.worker = worker;
    }

    public int worker() {
        return worker;
    }

    public int size() {
        return size;
    }

    /** The number of the duty at a place. */
    public int number(int place) {
        return duties[place];
    }

    public Duty duty(int place) {
        return task.duty(duties[place]);
    }

    public boolean holds(int duty) {
        return place(duty) >= 0;
    }

    int place(int duty) {
        return Arrays.binarySearch(duties, 0, size, duty);
    }

    int[] numbers() {
        return Arrays.copyOf(duties, size);
    }

    void become(int whose) {
        worker = whose;
        size = 0;
    }

    void copy(Line other) {
        worker = other.worker;
        if (duties.length < other.size) {
            duties = new int[other.duties.length];
        }
        System.arraycopy(other.duties, 0, duties, 0, other.size);
        size = other.size;
    }

    /** At the end: what is added begins no earlier than all that is there. */
    void append(int duty) {
        if (size == duties.length) {
            duties = Arrays.copyOf(duties, size * 2);
        }
        duties[size++] = duty;
    }

    void add(int duty) {
        int place = place(duty);
        if (place < 0) {
            append(duty);
            int to = -place - 1;
            System.arraycopy(duties, to, duties, to + 1, size - 1 - to);
            duties[to] = duty;
        }
    }

    void remove(int duty) {
        int place = place(duty);
        if (place >= 0) {
            System.arraycopy(duties, place + 1, duties, place, size - 1 - place);
            size--;
        }
    }

    /** The first place whose duty begins on this day or later. */
    int firstFrom(int day) {
        int place = 0;
        while (place < size && task.duty(duties[place]).day() < day) {
            place++;
        }
        return place;
    }

    /** The same as this one, but what lies in the days is taken from the other. */
    void exchanged(Line own, Line other, int from, int until) {
        become(own.worker);
        int before = own.firstFrom(from);
        for (int i = 0; i < before; i++) {
            append(own.duties[i]);
        }
        int end = other.firstFrom(until);
        for (int i = other.firstFrom(from); i < end; i++) {
            append(other.duties[i]);
        }
        for (int i = own.firstFrom(until); i < own.size; i++) {
            append(own.duties[i]);
        }
    }
}
