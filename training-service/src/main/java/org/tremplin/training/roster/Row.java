package org.tremplin.training.roster;

/**
 * One person on a sheet, in the reader's language.
 *
 * @param name her name, or a short reference while no name is known here or the reader may not know it
 * @param opens whether the reader may open her own page
 * @param mark present, late, excused, absent or unknown
 * @param madeUp whether she made the session up elsewhere
 * @param rate how much she attended so far
 * @param kind how the standing looks: success, info, warning or danger
 * @param standing where she stands, in words
 */
record Row(
        String participant,
        String name,
        boolean opens,
        String mark,
        boolean madeUp,
        String rate,
        String kind,
        String standing) {}
