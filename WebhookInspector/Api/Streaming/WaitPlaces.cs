using System.Runtime.InteropServices;

namespace WebhookInspector.Api.Streaming;

/// <summary>The places of waiting calls: bounded in all, and for each token and address, so that one caller can't take all.</summary>
internal sealed class WaitPlaces
{
    public const int Most = 100;
    public const int MostOfToken = 25;

    /// <summary>More than of a token: the jobs of a build server share its address.</summary>
    public const int MostOfAddress = 50;

    private readonly Lock turn = new();
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    /// <param name="token">What identifies the token or person; null when there is none.</param>
    /// <returns>The place, to be disposed of.</returns>
    /// <exception cref="ApiProblemException">Too many calls are waiting.</exception>
    public IDisposable Take(string? token, string address)
    {
        List<(string Key, int Most, string Of)> wanted = [("all", Most, ""), ("address " + address, MostOfAddress, " from your address")];
        if (token is not null)
            wanted.Add(("token " + token, MostOfToken, " with your token or account"));
        lock (turn)
        {
            foreach (var (key, most, of) in wanted)
            {
                if (taken.GetValueOrDefault(key) >= most)
                    throw new ApiProblemException(
                        StatusCodes.Status429TooManyRequests,
                        $"{most} calls{of} are already waiting. Try again when one has ended."
                    );
            }

            foreach (var (key, _, _) in wanted)
                CollectionsMarshal.GetValueRefOrAddDefault(taken, key, out _)++;
        }

        return new Place(this, wanted.ConvertAll(w => w.Key));
    }

    private void Leave(List<string> keys)
    {
        lock (turn)
        {
            foreach (var key in keys)
            {
                if (--CollectionsMarshal.GetValueRefOrAddDefault(taken, key, out _) == 0)
                    taken.Remove(key);
            }
        }
    }

    private sealed class Place(WaitPlaces places, List<string> keys) : IDisposable
    {
        public void Dispose() => places.Leave(keys);
    }
}
