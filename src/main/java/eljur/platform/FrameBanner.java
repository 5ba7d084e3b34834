package eljur.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a page says above everything else, to those whom it concerns, as long as it is so; each module declares its own as a bean.
 * It is asked for every page: the answer is known, not looked up.
 */
public interface FrameBanner {

    /** @return null when there is nothing to say to this person */
    @Nullable
    Banner said(PageUser user);
}
