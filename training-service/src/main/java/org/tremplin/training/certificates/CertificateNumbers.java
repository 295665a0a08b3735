package org.tremplin.training.certificates;

/** Gives each certificate a number that nobody can guess and that comes out the same when it is asked for again. */
@FunctionalInterface
interface CertificateNumbers {

    /** The number of the participant's n-th certificate of this kind, such as {@code TR-7K2M-9QXD-41ZF}. */
    String of(String participant, String programme, String kind, int nth);
}
