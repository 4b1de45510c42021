// Every class brings a browser and a program of its own: two at once would race for the clock that they are measured by.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
