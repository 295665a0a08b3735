package org.tremplin.web;

/**
 * The partner for which somebody acts in one request, where it is not the one that their token names first. As the
 * details of Spring Security's authentication it decides what {@link Actor#partner()} says.
 *
 * @param partner the code of the partner, already known to be one that they may act for
 */
public record ActingFor(String partner) {

    /** The header that asks for it. The gateway sets it for its sessions; a caller with a token may send it. */
    public static final String HEADER = "Tremplin-Acting-For";
}
