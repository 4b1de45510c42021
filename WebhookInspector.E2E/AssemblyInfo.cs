// Every class brings a browser and a program of its own. Two at once: of one alone a processor waits half the time, and with more a page's patience ends.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
