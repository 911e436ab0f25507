package dev.sallyport.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sallyport.border.SearchOrder.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchOrderTest {

  @Test
  void theDefaultIsRegisteredThenLibrary() {
    assertEquals(List.of(Place.REGISTERED, Place.LIBRARY), SearchOrder.DEFAULT.places());
    assertEquals("REGISTERED, LIBRARY", SearchOrder.DEFAULT.toString());
    assertEquals("nothing", SearchOrder.of().toString());
  }

  @Test
  void aPlaceTwiceIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SearchOrder.of(Place.LINKED, Place.LINKED));
  }
}
