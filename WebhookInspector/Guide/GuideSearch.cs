namespace WebhookInspector.Guide;

/// <summary>Finds the sections of the guide that contain every word of a query, matches in headings first.</summary>
internal static class GuideSearch
{
    private const int MaxMatches = 30;
    private const int WorthOfTitle = 5;
    private const int WorthOfHeading = 3;

    public static IReadOnlyList<GuideMatch> Find(GuideLibrary library, string? query)
    {
        var terms = (query ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (terms.Length == 0)
            return [];
        return
        [
            // The first page only lists the others.
            .. library
                .Pages.Where(page => page.Path.Length > 0)
                .SelectMany(page => page.Sections, (page, section) => (page, section, Score: Score(page, section, terms)))
                .Where(found => found.Score > 0)
                .OrderByDescending(found => found.Score)
                .Take(MaxMatches)
                .Select(found => new GuideMatch(found.page, found.section, Excerpt.Of(found.section.Text, terms))),
        ];
    }

    /// <summary>Scores where the words are; 0 when one of them is missing.</summary>
    private static int Score(GuidePage page, GuideSection section, string[] terms)
    {
        var score = 0;
        foreach (var term in terms)
        {
            var inTitle = section.Anchor is null && Holds(page.Title, term);
            var inHeading = section.Anchor is not null && Holds(section.Heading, term);
            var inText = Holds(section.Text, term);
            if (!inTitle && !inHeading && !inText)
                return 0;
            score += (inTitle ? WorthOfTitle : 0) + (inHeading ? WorthOfHeading : 0) + (inText ? 1 : 0);
        }

        return score;
    }

    private static bool Holds(string text, string term) => text.Contains(term, StringComparison.OrdinalIgnoreCase);
}
