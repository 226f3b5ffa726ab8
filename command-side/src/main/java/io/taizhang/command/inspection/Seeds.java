package io.taizhang.command.inspection;

/** Makes the seed of a sample where whoever plans the inspection gives none. */
public interface Seeds {

    /** 128 random bits as 32 hexadecimal digits; nobody can know them beforehand. */
    String next();
}
