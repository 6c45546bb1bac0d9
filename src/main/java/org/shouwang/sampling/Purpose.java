package org.shouwang.sampling;

/** What is taken or handed out in a round: everybody once, nobody missed, whatever it is. */
public enum Purpose {
    /** 核酸采样. */
    NUCLEIC,
    /** 抗原检测. */
    ANTIGEN,
    /** 发热排查. */
    FEVER,
    /** 疫苗接种. */
    VACCINE,
    /** 物资发放. */
    HANDOUT;

    /** Whether specimens go into tubes to a laboratory, so that there are results. */
    public boolean hasResults() {
        return this == NUCLEIC || this == ANTIGEN;
    }
}
