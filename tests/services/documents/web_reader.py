"""Read a web page back: its tags, its words in order, and what is wrong with it."""

from html.parser import HTMLParser

VOID = {"meta", "br", "img"}
KNOWN = {
    *("html", "head", "title", "meta", "style", "body", "main", "footer", "figure", "img", "br", "div"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "span", "strong", "ul", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
"""Every tag that we write: another one was typed by somebody and read as markup."""


class WebPage(HTMLParser):
    """A page as a screen reader goes through it.

    Attributes:
        tags: all tags in order.
        attributes: each tag with what it is given.
        faults: in sentences.
    """

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.attributes, self.faults = [], [], [], []
        self._text = ""
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"{self.open} stay open.")
        self.faults += [f"{tag} is none of our tags." for tag in {*self.tags} - KNOWN]
        given = dict(self.attributes)
        if not given.get("html", {}).get("lang"):
            self.faults.append("The page does not say its language.")
        pictures = [about for tag, about in self.attributes if tag == "img"]
        self.faults += ["A picture has no words." for about in pictures if not about.get("alt", "").strip()]
        levels = [int(tag[1]) for tag in self.tags if tag[0] == "h" and tag[1:].isdigit()]
        steps = zip([0, *levels], levels, strict=False)
        self.faults += [f"A heading {new} follows a heading {old}." for old, new in steps if new > old + 1]

    def handle_starttag(self, tag, attrs):
        """Note a tag."""
        self._end_word(tag)
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Note whether the tag that was opened last is closed."""
        self._end_word(tag)
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} closes in the wrong place.")

    def handle_data(self, data):
        """Note the words that people read."""
        if "main" in self.open:
            self._text += data

    def _end_word(self, tag):
        if tag not in ("span", "strong"):
            self._text += " "

    @property
    def words(self):
        """What people read in the main part, word for word."""
        return self._text.split()
